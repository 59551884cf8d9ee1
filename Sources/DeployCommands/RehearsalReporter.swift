import DeployEngine
import Diagnostics

/// Tells a rehearsal as it goes.
struct RehearsalReporter: Sendable {
    private static let label = "rehearse"

    private let console: Console
    private let began = ContinuousClock.now

    init(_ console: Console) {
        self.console = console
    }

    func show(_ progress: RehearsalProgress) {
        switch progress {
        case .downloading(let name, let staging):
            let text = TransferProgress(
                files: staging.files, done: staging.bytesDone, total: staging.bytes, elapsed: .now - began
            ).text
            if staging.isComplete {
                console.step("download", "\(name) · \(text)")
            } else {
                console.progress("download", "\(name) · \(text)")
            }
        case .unpacking(let name, let bytes):
            console.progress(Self.label, "unpacking \(name) · \(describe(bytes: bytes))")
        case .importing: console.progress(Self.label, "importing, at most \(describe(Rehearsal.limit))")
        }
    }

    func finish(_ report: RehearsalReport) {
        guard let python = report.python else { return console.finishLive() }
        let imports = report.imports == 1 ? "1 import" : "\(report.imports) imports"
        console.step(
            Self.label,
            "\(imports) of \(report.program) · Python \(python) · \(describe(.now - began))")
    }
}
