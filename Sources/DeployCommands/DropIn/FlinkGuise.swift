import CommandLine
import LocalFiles

/// One of Flink's clients, by whose name the program was called.
struct FlinkGuise: Guise {
    let root: CommandSpecification
    let globalOptions: [OptionSpecification]
    let voice: any Voice = FlinkVoice()
    private let commands: [any Command.Type]
    /// What runs without a verb.
    private let alone: (any Command.Type)?

    /// Flink's `bin/flink` (`org.apache.flink.client.cli.CliFrontend`).
    static let flink = FlinkGuise(
        root: FlinkCommandTable.root, globalOptions: FlinkCommandTable.globalOptions,
        commands: FlinkCommandTable.commands, alone: nil)

    /// Flink's `bin/yarn-session.sh` (`org.apache.flink.yarn.cli.FlinkYarnSessionCli`), which has no verbs.
    static let yarnSession = FlinkGuise(
        root: FlinkSessionCommand.specification, globalOptions: [FlinkSessionCommand.help], commands: [],
        alone: FlinkSessionCommand.self)

    static let all = [flink, yarnSession]

    func command(for parsed: ParsedCommand) -> (any Command.Type)? {
        if parsed.flag(FlinkCommandTable.version) { return FlinkVersionCommand.self }
        if parsed.uses.contains(where: { globalOptions.contains($0.option) }) { return HelpCommand.self }
        guard let verb = parsed.path.first else { return alone }
        return commands.first { $0.specification.name == verb }
    }

    /// The Flink whose `bin` folder the program was called in is the one that is used, whatever FLINK_HOME says: so do
    /// Flink's own scripts (`bin/config.sh`).
    func environment(_ environment: [String: String], _ invocation: Invocation) -> [String: String] {
        guard let home = invocation.file.flatMap(FlinkScriptHome.find(_:)) else { return environment }
        return environment.merging(["FLINK_HOME": home.text]) { $1 }
    }
}
