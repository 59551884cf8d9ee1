package import CommandLine
import Diagnostics

/// `bobbin env`: Python environments for PyFlink.
package enum EnvCommand: Command {
    static let commands: [any Command.Type] = [EnvPackCommand.self, EnvCheckCommand.self]

    package static let specification = CommandSpecification(
        "env",
        abstract: "Make and check archives of Python environments for PyFlink",
        subcommands: commands.map { $0.specification })

    package static func run(_ context: CommandContext) async throws {
        throw DeployError(.usage, "env needs to know what to do", hint: "bobbin env --help lists what it can")
    }
}
