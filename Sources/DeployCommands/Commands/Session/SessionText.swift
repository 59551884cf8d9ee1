import DeployEngine
import Diagnostics
import FlinkREST
import FoundationEssentials
import HadoopRecords

/// Sessions as a person reads them.
enum SessionText {
    /// One line: `RUNNING · 2 jobs · 1 TaskManager · 3 of 4 slots free`.
    static func summary(_ status: SessionStatus) -> String {
        var parts = [status.application.application.state.rawValue]
        if let jobs = running(status) { parts.append(count(jobs, "job")) }
        if let overview = status.overview {
            parts.append(count(overview.taskManagers, "TaskManager"))
            parts.append("\(overview.slotsAvailable) of \(overview.slotsTotal) slots free")
        } else if status.application.application.state == .running {
            parts.append("its JobManager does not answer")
        }
        return parts.joined(separator: " · ")
    }

    /// How many jobs have not ended; nil where that is not known.
    static func running(_ status: SessionStatus) -> Int? {
        status.application.jobs.map { jobs in jobs.count { !$0.state.isTerminal } }
    }

    /// How long no job has run; nil where one does.
    static func idle(_ status: SessionStatus) -> String? {
        status.idleSince.map { since in
            describe(.seconds(max(0, Int64(Date.now.timeIntervalSince1970) - since / 1000)))
        }
    }

    static func table(_ sessions: [SessionStatus]) -> Table {
        Table(
            columns: [
                .init("ID"), .init("NAME", shrinks: true), .init("USER", shrinks: true), .init("QUEUE", shrinks: true),
                .init("JOBS", alignsRight: true), .init("TASKMANAGERS", alignsRight: true),
                .init("FREE SLOTS", alignsRight: true), .init("IDLE"), .init("WEB INTERFACE", isOptional: true),
            ],
            rows: sessions.map { status in
                let application = status.application.application
                return [
                    application.applicationID.description, application.name, application.user, application.queue,
                    running(status).map(String.init) ?? "?",
                    status.overview.map { "\($0.taskManagers)" } ?? "?",
                    status.overview.map { "\($0.slotsAvailable) of \($0.slotsTotal)" } ?? "?",
                    idle(status) ?? "-", status.webInterface ?? "-",
                ]
            })
    }

    /// What `status` says beyond an application's own facts.
    static func facts(_ status: SessionStatus) -> String {
        var lines: [String] = []
        if let url = status.webInterface { lines.append(StatusText.line("web interface", url)) }
        if let overview = status.overview {
            lines.append(StatusText.line("flink", overview.flinkVersion))
            lines.append(StatusText.line("slots", "\(overview.slotsAvailable) of \(overview.slotsTotal) free"))
        }
        for manager in status.taskManagers ?? [] {
            lines.append(
                StatusText.line(
                    "taskmanager",
                    "\(manager.id) on \(manager.host) · \(manager.freeSlots) of \(manager.slots) slots free"))
        }
        if let idle = idle(status) { lines.append(StatusText.line("idle", idle)) }
        return lines.joined(separator: "\n")
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }
}
