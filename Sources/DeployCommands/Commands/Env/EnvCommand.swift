package import CommandLine
import Diagnostics

/// `bobbin env`: Python environments for PyFlink.
package enum EnvCommand: Command {
    package static let specification = CommandSpecification(
        "env",
        abstract: "Make and check archives of Python environments for PyFlink",
        subcommands: [EnvPackCommand.specification])

    package static func run(_ context: CommandContext) async throws {
        throw DeployError(.usage, "env needs to know what to do", hint: "bobbin env pack --from DIR --out FILE")
    }
}
