package import CommandLine
import Diagnostics

/// `bobbin yarn-session start`: a cluster that waits for jobs.
package enum SessionStartCommand: Command {
    package static let specification = CommandSpecification(
        "start",
        abstract: "Start a session on YARN and wait until it answers",
        discussion: """
            TaskManagers are not started with it but when jobs need them. What Flink's own yarn-session.sh would send is \
            what is sent.
            """,
        usage: ["[OPTIONS]"],
        options: SessionOptions.all,
        examples: [
            .init(
                "bobbin yarn-session start -d -nm etl -s 4 -tm 4g", "Start a session that stays when the command ends.")
        ])

    package static func run(_ context: CommandContext) async throws {
        try await SessionStart(context: context).run()
    }
}
