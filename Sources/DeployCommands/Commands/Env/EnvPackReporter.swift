import Diagnostics
import Glibc
import PythonEnvironments
import Synchronization

/// Tells how the packing goes: a line a step, with a bar on a terminal.
final class EnvPackReporter: Sendable {
    private struct State {
        var label = ""
        var began = ContinuousClock.now
    }

    /// How many of the heaviest packages are shown.
    private static let shownPackages = 12

    private let console: Console
    private let began = ContinuousClock.now
    private let state = Mutex(State())

    init(_ console: Console) { self.console = console }

    var threads: Int { max(1, min(16, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }

    func installing(_ line: String) { console.step("install", line) }

    func show(_ step: EnvironmentPacker.Step) {
        switch step {
        case .looking: console.progress("look", "at the environment")
        case .trimming: console.progress("trim", "what only debuggers read")
        case .checking(let modules):
            console.progress("check", "\(modules) modules can be imported once they are packed")
        case .compressing(let done, let total): console.progress("pack", bar("pack", done, total))
        }
    }

    func uploading(_ done: Int64, of total: Int64) { console.progress("upload", bar("upload", done, total)) }

    func uploaded(_ total: Int64, to path: String) { console.step("upload", "\(bar("upload", total, total))  \(path)") }

    private func bar(_ label: String, _ done: Int64, _ total: Int64) -> String {
        let elapsed = state.withLock { state in
            if state.label != label { state = State(label: label) }
            return ContinuousClock.now - state.began
        }
        return TransferProgress(files: 1, done: done, total: total, elapsed: elapsed).text
    }

    func finished(_ packed: PackedEnvironment, _ context: CommandContext) throws(DeployError) {
        let flink = packed.flink.map { " · PyFlink \($0)" } ?? ""
        console.step(
            "pack",
            "\(packed.files) files · \(describe(bytes: packed.unpackedSize)) to \(describe(bytes: packed.size)) · "
                + "Python \(packed.python)\(flink) · \(describe(.now - began))")
        for finding in packed.findings {
            if finding.verdict == .fine { console.note(finding.seen) } else { console.warn(finding) }
        }
        switch context.output {
        case .json: console.data(try JSONOutput.text(packed))
        case .id: console.data(packed.path)
        case .table:
            let rows = packed.packages.prefix(Self.shownPackages).map {
                [$0.name, $0.version ?? "", describe(bytes: $0.size)]
            }
            let rest = packed.packages.dropFirst(Self.shownPackages)
            let others =
                rest.isEmpty
                ? [] : [["\(rest.count) others", "", describe(bytes: rest.reduce(0) { $0 + $1.size })]]
            console.data(
                Table(
                    columns: [.init("package", shrinks: true), .init("version"), .init("unpacked", alignsRight: true)],
                    rows: rows + others))
            console.note("\(packed.path) is ready for --env; its interpreter is \(packed.interpreter)")
        }
    }
}
