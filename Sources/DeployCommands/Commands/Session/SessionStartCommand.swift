package import CommandLine
import Diagnostics

/// `bobbin yarn-session start`: a cluster that waits for jobs.
package enum SessionStartCommand: Command {
    package static let specification = CommandSpecification(
        "start",
        abstract: "Start a session on YARN and wait until it answers",
        discussion: """
            Without -d the command stays with the session: standard input takes stop, quit, and help, and Ctrl-C, SIGTERM, \
            or a terminal that is closed end the session. The end of the input leaves it running. In the background, by & or \
            by Ctrl-Z and bg, the command goes on and reads nothing.

            TaskManagers are not started with it but when jobs need them. What Flink's own yarn-session.sh would send is \
            what is sent.
            """,
        usage: ["[OPTIONS]"],
        options: SessionOptions.all,
        examples: [
            .init(
                "bobbin yarn-session start -d -nm etl -s 4 -tm 4g", "Start a session that stays when the command ends."
            ),
            .init("bobbin yarn-session -nm etl", "The same as start; it ends with the command."),
            .init(
                "bobbin yarn-session start -d --python --ttl 8h",
                "For Python programs, and no longer than a working day."),
            .init("bobbin yarn-session -q", "What the cluster has."),
        ])

    package static func run(_ context: CommandContext) async throws {
        if context.parsed.flag(SessionOptions.query) { return try await ClusterQuery(context: context).run() }
        if context.parsed.wasGiven(SessionOptions.applicationID) { return try await SessionAttachCommand.run(context) }
        try await SessionStart(context: context).run()
    }
}
