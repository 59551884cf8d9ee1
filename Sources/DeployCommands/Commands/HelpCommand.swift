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
        let isVerb = context.parsed.path == [specification.name] && !context.parsed.flag(GlobalOptions.help)
        try show(isVerb ? context.parsed.positionals : context.parsed.path, context)
    }

    /// - Throws: ``DeployError`` `usage` for words that name no command.
    private static func show(_ path: [String], _ context: CommandContext) throws(DeployError) {
        let guise = context.guise
        guard let text = HelpText.render(guise.root, path: path, globalOptions: guise.globalOptions) else {
            throw DeployError(
                .usage, "there is no command \(path.joined(separator: " "))", hint: "bobbin --help lists them")
        }
        context.console.data(text)
    }
}
