package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords

/// `bobbin yarn-session stop`: ends a session in order.
package enum SessionStopCommand: Command {
    package static let specification = CommandSpecification(
        "stop",
        abstract: "Stop a session in order, through its JobManager",
        discussion: """
            The JobManager cancels what runs, tells YARN that the session succeeded, and removes its files in HDFS and its \
            data of high availability. Where jobs run the command names them and stops nothing, unless --force is given; so \
            too where the JobManager does not answer for 30 seconds, and nobody knows what runs. With --force such a one \
            is killed through YARN, like one that has not ended a minute after it was told to; its staging folder is then \
            removed here, its data of high availability stays.
            """,
        usage: ["[SESSION] [--force]"],
        options: [SessionArgument.force], positionals: [SessionArgument.specification],
        examples: [
            .init("bobbin yarn-session stop etl", "Stop the session of that name."),
            .init("bobbin yarn-session stop --force application_1795246195732_0012", "Stop it with its jobs."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let force = context.parsed.flag(SessionArgument.force)
        if let remote = try await ServiceSessions(context) {
            return try show(try await remote.stop(force: force), context)
        }
        let argument = try await SessionArgument(context)
        let session = try await argument.session()
        if session.application.state.isTerminal {
            context.console.note(
                "\(session.id) has ended already: \(session.application.state.rawValue), final status "
                    + session.application.finalStatus.rawValue)
        }
        let ended = try await SessionEnd(context: context, cluster: argument.cluster)
            .stop(session, force: force)
        try show(ended, context)
    }

    private static func show(_ ended: ApplicationReport, _ context: CommandContext) throws(DeployError) {
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(ended))
        case .id: context.console.data(ended.applicationID.description)
        case .table: break
        }
    }
}
