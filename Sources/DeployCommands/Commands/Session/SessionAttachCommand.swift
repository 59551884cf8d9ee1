package import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords

/// `bobbin yarn-session attach`: a session that runs, in the foreground.
package enum SessionAttachCommand: Command {
    package static let specification = CommandSpecification(
        "attach",
        abstract: "Follow a session that runs, and stop it by a word on standard input",
        discussion: "Ctrl-C leaves it running. What standard input says is obeyed: stop, quit, or help.",
        usage: ["[SESSION]"],
        positionals: [SessionArgument.specification],
        examples: [
            .init("bobbin yarn-session attach etl", "Follow the session of that name."),
            .init("echo stop | bobbin yarn-session attach etl", "Stop it, with the jobs that run in it."),
        ])

    package static func run(_ context: CommandContext) async throws {
        try context.refuseService(
            "a session is followed where the cluster is asked",
            hint: "bobbin yarn-session status shows it, and bobbin yarn-session stop ends it")
        let argument = try await SessionArgument(context)
        let session = try await argument.session()
        guard !session.application.state.isTerminal else {
            throw DeployError(
                .inputNotFound,
                "\(session.id) has ended: \(session.application.state.rawValue), final status "
                    + session.application.finalStatus.rawValue, hint: "bobbin yarn-session list shows those that run")
        }
        let isDetached = SessionRequestReader(context: context).isDetached
        context.voice.attached(session, isDetached: isDetached, context)
        guard !isDetached else { return }
        try await AttachedSession(context: context, cluster: argument.cluster, session: session, isOurs: false).run()
    }
}
