package import CommandLine
import Diagnostics

/// `bobbin help COMMAND`: the same as `bobbin COMMAND --help`.
package enum HelpCommand: Command {
    package static let specification = CommandSpecification(
        "help", abstract: "Explain a command",
        positionals: [
            PositionalSpecification("COMMAND", help: "The command's words.", isOptional: true, isRepeated: true)
        ])

    package static func run(_ context: CommandContext) async throws {
        try show(context.parsed.positionals, context)
    }

    /// - Throws: ``DeployError`` `usage` for words that name no command.
    static func show(_ path: [String], _ context: CommandContext) throws(DeployError) {
        guard let text = HelpText.render(context.root, path: path, globalOptions: GlobalOptions.all) else {
            throw DeployError(
                .usage, "there is no command \(path.joined(separator: " "))", hint: "bobbin --help lists them")
        }
        context.console.data(text)
    }
}
