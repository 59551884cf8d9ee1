package import CommandLine
import Ledger

/// `bobbin token list`: who may use the service.
package enum TokenListCommand: Command {
    package static let specification = CommandSpecification(
        "list", abstract: "List the tokens, those that were revoked too",
        examples: [.init("bobbin token list", "Who may do what.")])

    package static func run(_ context: CommandContext) async throws {
        let tokens = try await ClusterAccess(context: context).ledgerIfThere()?.tokens() ?? []
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(tokens.map { TokenDocument($0, secret: nil) }))
        case .id: for token in tokens { context.console.data(token.name) }
        case .table: context.console.data(TokenTable.table(tokens))
        }
    }
}
