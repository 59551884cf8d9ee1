import DeployEngine
import Diagnostics
import Ledger
import Synchronization

/// Tells of a savepoint as it is taken: a line that grows where it stands on a terminal.
final class SavepointReporter: Sendable {
    private let console: Console
    /// Of the job.
    private let title: String
    private let began = ContinuousClock.now
    private let isUnreachable = Mutex(false)

    init(_ console: Console, title: String) {
        self.console = console
        self.title = title
    }

    func show(_ progress: SavepointProgress) {
        switch progress {
        case .earlier(let record): console.note(Self.earlier(record))
        case .followed(let record):
            console.note(
                "the same was asked for at \(TimeText.text(record.createdAt)) and is under way: no other is begun")
        case .begun(let record):
            isUnreachable.withLock { $0 = false }
            let deed = record.kind == .stop ? "stop" : "savepoint"
            console.step(deed, title + (record.folder.map { " · to \($0)" } ?? ""))
        case .waiting:
            isUnreachable.withLock { $0 = false }
            console.progress("waiting", "\(elapsed) · the savepoint is under way")
        case .unreachable(let error):
            let isNew = isUnreachable.withLock { known in
                defer { known = true }
                return !known
            }
            if isNew { console.warning("\(error.message); it is asked again") }
        }
    }

    func finish(_ record: SavepointRecord) {
        guard record.state == .completed else { return }
        console.step(record.kind == .stop ? "stopped" : "done", elapsed)
    }

    private var elapsed: String { describe(ContinuousClock.now - began) }

    private static func earlier(_ record: SavepointRecord) -> String {
        let what = "the \(record.kind.rawValue) of \(TimeText.text(record.createdAt))"
        return switch record.state {
        case .completed: "\(what) has been done: \(record.path ?? "")"
        case .disposed: "\(what) has been removed since: \(record.path ?? "")"
        case .failed: "\(what) has failed: \(record.reason ?? "")"
        case .asked, .unknown: "what became of \(what) is not known: \(record.reason ?? "")"
        }
    }
}
