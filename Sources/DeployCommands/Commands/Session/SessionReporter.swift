import DeployEngine
import Diagnostics
import HadoopRecords

/// Tells of sessions.
struct SessionReporter {
    private let console: Console
    private let output: OutputFormat

    init(_ context: CommandContext) {
        console = context.console
        output = context.output
    }

    /// A session that runs was found: where it answers.
    func attached(_ session: FoundSession) {
        switch output {
        case .json: break
        case .id: console.data(session.id.description)
        case .table:
            tellInterface(of: session)
        }
    }

    /// A session was started: what it is called, where it answers, and how it is stopped.
    ///
    /// - Throws: ``DeployError`` `defect`.
    func started(_ session: FoundSession, _ status: ApplicationStatus) throws(DeployError) {
        let id = session.id
        switch output {
        case .json: console.data(try JSONOutput.text(status))
        case .id: break
        case .table:
            tellInterface(of: session)
            console.say("\n  bobbin yarn-session status \(id)\n  bobbin yarn-session stop   \(id)")
        }
    }

    private func tellInterface(of session: FoundSession) {
        if let address = session.webInterface { console.data("JobManager Web Interface: \(address)") }
    }
}
