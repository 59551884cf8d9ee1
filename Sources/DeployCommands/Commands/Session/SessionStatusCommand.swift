package import CommandLine
import DeployEngine
import HadoopRecords

/// `bobbin yarn-session status`: one session, YARN's side and Flink's.
package enum SessionStatusCommand: Command {
    package static let specification = CommandSpecification(
        "status",
        abstract: "Show a session: its jobs, TaskManagers, slots, and how long nothing has run in it",
        usage: ["[SESSION]"],
        positionals: [SessionArgument.specification],
        examples: [
            .init("bobbin yarn-session status etl", "Show it as a person reads it."),
            .init("bobbin yarn-session status -o json etl", "The same for a program."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let status: SessionStatus
        if let remote = try await ServiceSessions(context) {
            status = try await remote.session()
        } else {
            let argument = try await SessionArgument(context)
            status = try await SessionStatusReader(cluster: argument.cluster)
                .status(of: try await argument.session().application)
        }
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(status))
        case .id: context.console.data(status.application.application.applicationID.description)
        case .table:
            let facts = SessionText.facts(status)
            context.console.data(StatusText(status.application).text + (facts.isEmpty ? "" : "\n" + facts))
        }
    }
}
