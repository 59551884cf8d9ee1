import Diagnostics
import Glibc
import HadoopRPC
import HadoopRecords
import LocalFiles
import Subprocesses
import Synchronization
import Threads

/// One container on the node, from its files to the end of its process.
final class ContainerRun: Sendable {
    private struct State {
        var child: ChildProcess?
        var stop: ContainerStop?
    }

    let launch: ContainerLaunch
    private let node: Node
    private let state = Mutex(State())

    /// Between a polite signal and one that cannot be refused (`yarn.nodemanager.sleep-delay-before-sigkill.ms`).
    private static let grace = Duration.milliseconds(250)

    init(_ launch: ContainerLaunch, on node: Node) {
        self.launch = launch
        self.node = node
    }

    /// The process group; nil while nothing runs.
    var group: Int32? { state.withLock { $0.child.flatMap { $0.end == nil ? $0.pid : nil } } }

    /// Runs the container to its end. To be called once.
    func run() async -> ContainerEnd {
        let end = await runProcess()
        if !node.keepsFolders {
            let folder = node.folder(of: launch.id)
            try? await BlockingThread.run(named: "remove") { SandboxFolder.remove(folder) }
        }
        return end
    }

    private func runProcess() async -> ContainerEnd {
        let child: ChildProcess?
        do {
            child = try await BlockingThread.run(named: "launch") { try self.start() }
        } catch let failure as LocalizationFailure {
            return ContainerEnd(exitStatus: ContainerExitStatus.invalid, diagnostics: failure.description + "\n")
        } catch {
            return ContainerEnd(exitStatus: ContainerExitStatus.invalid, diagnostics: "\(error)\n")
        }
        guard let child else { return stopped(by: state.withLock { $0.stop } ?? .silently, status: 143) }
        let end = await child.wait()
        // Nothing that the container started outlives it.
        _ = kill(-child.pid, SIGKILL)
        node.watchdog.ended(child.pid)
        let status =
            switch end {
            case .exited(let status): Int(status)
            case .signalled(let signal): 128 + Int(signal)
            }
        if let stop = state.withLock({ $0.stop }) { return stopped(by: stop, status: status) }
        let tail = (try? await BlockingThread.run(named: "log-tail") { self.tail() }) ?? ""
        return ContainerEnd(exitStatus: status, diagnostics: status == 0 ? "" : failed(status, tail))
    }

    /// Ends it, politely first. The first reason counts.
    func stop(_ reason: ContainerStop) async {
        let child = state.withLock { state -> ChildProcess? in
            guard state.stop == nil else { return nil }
            state.stop = reason
            return state.child
        }
        guard let child else { return }
        child.signalGroup(SIGTERM)
        try? await Task.sleep(for: Self.grace)
        child.signalGroup(SIGKILL)
    }

    /// Kills its processes, as if nobody here had done it.
    func crash() { state.withLock { $0.child }?.signalGroup(SIGKILL) }

    /// - Returns: nil where it was stopped before.
    private func start() throws -> ChildProcess? {
        let (folder, logs) = (node.folder(of: launch.id), node.logs(of: launch.id))
        try LocalFileSystem.makeFolder(folder)
        try LocalFileSystem.makeFolder(logs)
        try node.localizer.localize(launch.context.localResources, into: folder)
        let (fixed, defaults) = node.environment(for: launch)
        let script = LaunchScript(
            nodeEnvironment: fixed, defaults: defaults, context: launch.context, logFolder: logs.text)
        let path = folder / "launch_container.sh"
        try LocalFileSystem.write(Array(script.text.utf8), to: path, permission: 0o700)
        return try state.withLock { state in
            guard state.stop == nil else { return nil }
            let child = try Subprocess.start(
                "/bin/bash", [path.text],
                environment: node.environment.filter { ["PATH", "LANG", "TZ"].contains($0.key) },
                in: folder, output: .discard, errors: .discard)
            node.watchdog.started(child.pid)
            state.child = child
            return child
        }
    }

    private func failed(_ status: Int, _ tail: String) -> String {
        """
        Exception from container-launch.
        Container id: \(launch.id.text)
        Exit code: \(status)

        Container exited with a non-zero exit code \(status).\(tail.isEmpty ? "" : " " + tail)

        """
    }

    private func stopped(by stop: ContainerStop, status: Int) -> ContainerEnd {
        let request = "Container killed on request. Exit code is \(status)\n"
        let code = "Container exited with a non-zero exit code \(status). \n"
        let words: String
        switch stop {
        case .byApplicationMaster: words = "Container killed by the ApplicationMaster.\n"
        case .byResourceManager: words = "Container killed by the ResourceManager\n"
        case .afterCompletion: words = "Container killed after its application was completed\n"
        case .silently: words = ""
        case .memory(let used, let limit, let virtual):
            words =
                "Container [pid=\(state.withLock { $0.child?.pid ?? 0 }),containerID=\(launch.id.text)] is running "
                + "\(used - limit)B beyond the 'PHYSICAL' memory limit. Current usage: \(describe(bytes: used)) of "
                + "\(describe(bytes: limit)) physical memory used; \(describe(bytes: virtual)) of virtual memory used. "
                + "Killing container.\n"
        }
        return ContainerEnd(exitStatus: stop.exitStatus ?? status, diagnostics: words + request + code)
    }

    /// The ends of what the container's shell and program complained of.
    private func tail() -> String {
        let logs = node.logs(of: launch.id)
        let names = ((try? LocalFileSystem.names(in: logs)) ?? []).filter { $0.hasSuffix(".err") || $0 == "stderr" }
        return names.compactMap { name -> String? in
            guard let content = try? LocalFileSystem.read(logs / name), !content.isEmpty else { return nil }
            return "Error file: \(name).\nLast 4096 bytes of \(name) :\n"
                + String(decoding: content.suffix(4096), as: UTF8.self)
        }.joined(separator: "\n")
    }
}
