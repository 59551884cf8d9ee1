import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import ResourceManager

/// An application as `status` shows it: one fact a line.
struct StatusText {
    let text: String

    init(_ status: ApplicationStatus) {
        let application = status.application
        var facts: [(String, String)] = [
            ("application", application.applicationID.description),
            ("name", application.name),
            ("type", application.type),
            ("user", application.user),
            ("queue", application.queue),
            ("state", application.state.rawValue),
            ("final status", application.finalStatus.rawValue),
            ("started", TimeText.text(application.startedTime)),
        ]
        if application.state.isTerminal { facts.append(("finished", TimeText.text(application.finishedTime))) }
        if let attempt = status.attempts.last {
            facts.append(("attempt", "\(attempt.number)" + (attempt.nodeHTTPAddress.map { " on \($0)" } ?? "")))
        }
        if let allocated = application.allocated {
            let containers =
                application.runningContainers.map { " in \($0) \($0 == 1 ? "container" : "containers")" } ?? ""
            facts.append(("resources", "\(allocated.memory) MiB, \(allocated.vCores) vcores\(containers)"))
        }
        if let url = application.trackingURL { facts.append(("tracking", url)) }
        if let address = application.amRPCAddress, !application.state.isTerminal {
            facts.append(("jobmanager", "http://\(address)"))
        }
        if !application.tags.isEmpty { facts.append(("tags", application.tags.joined(separator: ", "))) }
        if let note = status.jobsNote { facts.append(("jobs", note)) }
        facts += (status.jobs ?? []).map { ("job", Self.line($0)) }
        if let explanation = status.explanation {
            facts.append((explanation.code == "localizing" ? "localizing" : "why", "it \(explanation.summary)"))
            facts += explanation.evidence.prefix(3).map { ("", "\($0.source): \($0.line.prefix(300))") }
            if let cure = explanation.cure { facts.append(("to do", cure)) }
        }
        let lines = facts.map { label, value in Self.padded(label) + value }
        let why = application.diagnostics.split(separator: "\n").map { Self.padded("") + $0 }
        text =
            (lines + (why.isEmpty ? [] : [Self.padded("diagnostics") + why[0].dropFirst(Self.width)] + why.dropFirst()))
            .joined(separator: "\n")
    }

    private static let width = 14

    /// A fact of a command that tells more.
    static func line(_ label: String, _ value: String) -> String { padded(label) + value }

    private static func padded(_ label: String) -> String {
        label + String(repeating: " ", count: max(1, width - label.count))
    }

    private static func line(_ job: JobOverview) -> String {
        let running = job.tasksByState[.running] ?? 0
        let finished = job.tasksByState[.finished] ?? 0
        return "\(job.id) \(job.state.rawValue) \"\(job.name)\" · \(running) running and \(finished) finished of "
            + "\(job.tasks) tasks"
    }
}
