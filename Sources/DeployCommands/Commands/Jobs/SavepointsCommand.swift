package import CommandLine
import Diagnostics

/// `bobbin savepoints`: what the ledger knows of savepoints.
package enum SavepointsCommand: Command {
    static let commands: [any Command.Type] = [SavepointsListCommand.self]

    package static let specification = CommandSpecification(
        "savepoints",
        abstract: "List the savepoints that were asked for from here",
        subcommands: commands.map { $0.specification }, defaultSubcommand: SavepointsListCommand.specification.name)

    package static func run(_ context: CommandContext) async throws {
        try await SavepointsListCommand.run(context)
    }
}
