package import CommandLine
import Ledger

/// `bobbin token revoke`: lets someone in no more.
package enum TokenRevokeCommand: Command {
    package static let specification = CommandSpecification(
        "revoke",
        abstract: "Make a token worthless",
        discussion: "A service that runs knows it some seconds later.",
        positionals: [TokenArgument.name],
        examples: [.init("bobbin token revoke airflow", "Its requests are refused from now on.")])

    package static func run(_ context: CommandContext) async throws {
        let name = try TokenArgument.name(context)
        try await ClusterAccess(context: context).ledger().revokeToken(name)
        context.console.note("\(name) is let in no more")
    }
}
