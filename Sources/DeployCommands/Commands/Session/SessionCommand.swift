package import CommandLine
import Diagnostics

/// `bobbin yarn-session`: clusters that wait for jobs.
package enum SessionCommand: Command {
    static let commands: [any Command.Type] = [
        SessionStartCommand.self, SessionStopCommand.self, SessionListCommand.self, SessionStatusCommand.self,
        SessionAttachCommand.self,
    ]

    package static let specification = CommandSpecification(
        "yarn-session",
        abstract: "Start, look at, and stop sessions: Flink clusters that wait for jobs",
        discussion: "Without a command it starts a session: the words of yarn-session.sh can be written as they are.",
        usage: ["[start] [OPTIONS]"]
            + commands.dropFirst().map { type in
                let specification = type.specification
                return specification.name + (specification.usage.first.map { " \($0)" } ?? "")
            },
        subcommands: commands.map { $0.specification },
        defaultSubcommand: SessionStartCommand.specification.name)

    package static func run(_ context: CommandContext) async throws {
        try await SessionStartCommand.run(context)
    }
}
