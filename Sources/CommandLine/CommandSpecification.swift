/// A command: its name, words, and texts; the root is the program itself.
package struct CommandSpecification: Sendable, Hashable {
    /// A command line to copy, and what it does.
    package struct Example: Sendable, Hashable {
        package let command: String
        package let explanation: String

        package init(_ command: String, _ explanation: String) {
            self.command = command
            self.explanation = explanation
        }
    }

    package let name: String
    /// One line, without a full stop.
    package let abstract: String
    /// Paragraphs below the abstract, parted by empty lines.
    package let discussion: String
    /// What follows the command's name in its usage lines; empty for one made from the options and positionals.
    package let usage: [String]
    package let options: [OptionSpecification]
    package let positionals: [PositionalSpecification]
    package let examples: [Example]
    package let subcommands: [CommandSpecification]
    /// The one of them that is meant where none is named; its options then follow this command's name.
    package let defaultSubcommand: String?
    /// Everything from the first positional on is left as it is: it belongs to another program.
    package let stopsAtFirstPositional: Bool
    /// After one of these an unknown option is the first word that belongs to another program, as in commons-cli.
    package let programOptions: [OptionSpecification]
    /// The command needs at least one word after it; this is the hint where there is none.
    package let hintWhenBare: String?
    /// Can be called, but is not shown.
    package let isHidden: Bool

    package init(
        _ name: String, abstract: String, discussion: String = "", usage: [String] = [],
        options: [OptionSpecification] = [], positionals: [PositionalSpecification] = [], examples: [Example] = [],
        subcommands: [CommandSpecification] = [], defaultSubcommand: String? = nil,
        stopsAtFirstPositional: Bool = false,
        programOptions: [OptionSpecification] = [], hintWhenBare: String? = nil, isHidden: Bool = false
    ) {
        self.name = name
        self.abstract = abstract
        self.discussion = discussion
        self.usage = usage
        self.options = options
        self.positionals = positionals
        self.examples = examples
        self.subcommands = subcommands
        self.defaultSubcommand = defaultSubcommand
        self.stopsAtFirstPositional = stopsAtFirstPositional
        self.programOptions = programOptions
        self.hintWhenBare = hintWhenBare
        self.isHidden = isHidden
    }

    /// The command that is meant where no other is named.
    var usual: CommandSpecification? {
        defaultSubcommand.flatMap { name in subcommands.first { $0.name == name } }
    }

    /// The options that may follow this command's name, the global ones left out.
    var ownOptions: [OptionSpecification] { options + (usual?.options ?? []) }

    /// The command below this one that these names lead to; nil if there is none.
    package func command(at path: some Collection<String>) -> CommandSpecification? {
        guard let name = path.first else { return self }
        return subcommands.first { $0.name == name }?.command(at: path.dropFirst())
    }
}

extension CommandSpecification: CustomStringConvertible {
    package var description: String { name }
}
