package import CommandLine
import Diagnostics

/// `bobbin config`: the configuration as Bobbin reads it.
package enum ConfigCommand: Command {
    package static let specification = CommandSpecification(
        "config",
        abstract: "Show the configuration of Hadoop and Flink, and where each value comes from",
        subcommands: [ConfigShowCommand.specification, ConfigGetCommand.specification])

    package static func run(_ context: CommandContext) async throws {
        throw DeployError(
            .usage, "config needs to know what to show", hint: "bobbin config show, or bobbin config get KEY")
    }
}
