package import CommandLine
import Diagnostics

/// `bobbin token`: who may use the service.
package enum TokenCommand: Command {
    static let commands: [any Command.Type] = [
        TokenAddCommand.self, TokenListCommand.self, TokenRevokeCommand.self,
    ]

    package static let specification = CommandSpecification(
        "token",
        abstract: "Say who may use the service of this ledger",
        subcommands: commands.map { $0.specification })

    package static func run(_ context: CommandContext) async throws {
        throw DeployError(.usage, "token needs to know what to do", hint: "bobbin token --help lists what it can")
    }
}
