package import CommandLine

/// All commands, in the order of the help.
package enum CommandTable {
    static let commands: [any Command.Type] = [
        RunApplicationCommand.self, RunCommand.self, SessionCommand.self, PlanCommand.self, ListCommand.self,
        StatusCommand.self,
        WaitCommand.self, ExplainCommand.self, LogsCommand.self, KillCommand.self, JobsCommand.self, CancelCommand.self,
        StopCommand.self,
        SavepointCommand.self, SavepointsCommand.self, CheckpointsCommand.self, DoctorCommand.self, EnvCommand.self,
        FsCommand.self,
        ConfigCommand.self,
        ServeCommand.self, TokenCommand.self,
        SandboxCommand.self,
        CompletionsCommand.self, ManCommand.self, HelpCommand.self, VersionCommand.self,
    ]

    package static let root = CommandSpecification(
        "bobbin",
        abstract: "Deploy Apache Flink applications to YARN",
        discussion: """
            Reads Hadoop's configuration as Hadoop does, stages what a program needs in HDFS, hands it to the \
            ResourceManager, and tells what became of it. Data goes to standard output, all else to standard error.
            """,
        examples: [
            .init(
                "bobbin run-application clicks.jar --from hdfs:///in", "Run a program and wait until its job executes."),
            .init("bobbin list", "See what runs."),
        ],
        subcommands: commands.map { $0.specification })

    /// The command that runs for a parsed path.
    static func command(at path: [String]) -> (any Command.Type)? {
        switch path.first {
        case "config" where path.count > 1: path[1] == "get" ? ConfigGetCommand.self : ConfigShowCommand.self
        case "env" where path.count > 1: EnvCommand.commands.first { $0.specification.name == path[1] }
        case "fs" where path.count > 1: FsCommand.commands.first { $0.specification.name == path[1] }
        case "sandbox" where path.count > 1: SandboxCommand.commands.first { $0.specification.name == path[1] }
        case "yarn-session" where path.count > 1:
            SessionCommand.commands.first { $0.specification.name == path[1] }
        case "token" where path.count > 1: TokenCommand.commands.first { $0.specification.name == path[1] }
        case "savepoints" where path.count > 1:
            SavepointsCommand.commands.first { $0.specification.name == path[1] }
        default: commands.first { $0.specification.name == path.first }
        }
    }
}
