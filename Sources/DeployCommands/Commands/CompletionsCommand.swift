package import CommandLine
import Diagnostics

/// `bobbin completions`: what teaches a shell to complete Bobbin's words.
package enum CompletionsCommand: Command {
    package static let specification = CommandSpecification(
        "completions",
        abstract: "Print the completion script of a shell",
        positionals: [
            PositionalSpecification("SHELL", help: "bash, zsh, or fish.", form: .choice(Shell.allCases.map(\.rawValue)))
        ],
        examples: [
            .init("bobbin completions bash > ~/.local/share/bash-completion/completions/bobbin", "For bash."),
            .init("bobbin completions zsh > ~/.zfunc/_bobbin", "For zsh, with ~/.zfunc in fpath."),
            .init("bobbin completions fish > ~/.config/fish/completions/bobbin.fish", "For fish."),
        ])

    package static func run(_ context: CommandContext) async throws {
        guard let shell = context.parsed.positionals.first.flatMap(Shell.init) else {
            throw DeployError(.usage, "completions needs the name of a shell", hint: "bash, zsh, or fish")
        }
        context.console.data(CompletionScript.script(for: shell, program: context.guise.root.name))
    }
}
