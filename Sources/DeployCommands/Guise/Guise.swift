import CommandLine

/// Whose command line the program takes: its own, or that of one of Flink's clients.
protocol Guise: Sendable {
    var root: CommandSpecification { get }
    var globalOptions: [OptionSpecification] { get }
    var voice: any Voice { get }
    /// The command that runs for the words; nil where they need to say more.
    func command(for parsed: ParsedCommand) -> (any Command.Type)?
    /// What the process's environment is for the command.
    func environment(_ environment: [String: String], _ invocation: Invocation) -> [String: String]
}
