package import CommandLine
import DeployEngine
import HadoopRecords

/// `bobbin yarn-session list`: the sessions that run.
package enum SessionListCommand: Command {
    package static let specification = CommandSpecification(
        "list",
        abstract: "List the sessions that run",
        discussion: """
            Whoever started them, the newest first. One whose JobManager does not answer cannot be told from another \
            application; bobbin list has them all.
            """,
        usage: [],
        examples: [.init("bobbin yarn-session list", "The sessions with their jobs and free slots.")])

    package static func run(_ context: CommandContext) async throws {
        let sessions: [SessionStatus]
        if let remote = try await ServiceSessions(context) {
            sessions = try await remote.running()
        } else {
            let cluster = try await SessionArgument(context).cluster
            sessions = try await SessionStatusReader(cluster: cluster)
                .statuses(of: try await SessionFinder(cluster: cluster).running())
        }
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(sessions))
        case .id:
            for session in sessions { context.console.data(session.application.application.applicationID.description) }
        case .table where sessions.isEmpty:
            context.console.note("no session runs; bobbin yarn-session start -d starts one")
        case .table: context.console.data(SessionText.table(sessions))
        }
    }
}
