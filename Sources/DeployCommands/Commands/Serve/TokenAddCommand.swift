package import CommandLine
import DeployService
import Diagnostics
import Ledger

/// `bobbin token add`: lets someone in.
package enum TokenAddCommand: Command {
    private static let role = OptionSpecification(
        "--role", kind: .value, valueName: "ROLE", form: .choice(TokenRecord.Role.allCases.map(\.rawValue)),
        help: "viewer may look; operator may deploy and stop as well. Default: viewer.")
    private static let runAs = OptionSpecification(
        "--as", kind: .value, valueName: "USER",
        help: "The Hadoop user that its deployments run as. Default: the service's own.")

    package static let specification = CommandSpecification(
        "add",
        abstract: "Make a token and print it, once",
        discussion: """
            The token is what a client sends behind Authorization: Bearer. Only its hash is kept. Its name stands in the \
            history of what was done with it.
            """,
        options: [role, runAs],
        positionals: [TokenArgument.name],
        examples: [
            .init("bobbin token add airflow --role operator --as etl", "For a scheduler."),
            .init("bobbin token add wall", "For a page on a wall."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let name = try TokenArgument.name(context)
        let secret = TokenSecret.random()
        let wanted = context.parsed.value(role).flatMap(TokenRecord.Role.init) ?? .viewer
        let ledger = try await ClusterAccess(context: context).ledger()
        let record = try await ledger.addToken(
            name, hash: secret.hash, role: wanted, runAs: context.parsed.value(runAs))
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(TokenDocument(record, secret: secret)))
        case .id, .table:
            context.console.note("\(name) may \(record.role == .viewer ? "look" : "deploy"); the token is shown once")
            context.console.data(secret.text)
        }
    }
}
