package import Diagnostics

/// What the words of a command line ask for.
package struct ParsedCommand: Sendable {
    /// The names of the command, from the root on and without it: `["config", "get"]`; empty for the program itself.
    package let path: [String]
    package let command: CommandSpecification
    /// Every use of an option, in the order of the words.
    package let uses: [OptionUse]
    package let positionals: [String]
    /// What the user should know about the words: old options and what replaces them. One sentence each.
    package let notes: [String]

    /// The same command with other options.
    package func with(_ uses: [OptionUse]) -> ParsedCommand {
        ParsedCommand(path: path, command: command, uses: uses, positionals: positionals, notes: notes)
    }

    package func wasGiven(_ option: OptionSpecification) -> Bool {
        uses.contains { $0.option == option }
    }

    package func flag(_ option: OptionSpecification) -> Bool { wasGiven(option) }

    /// The first value given, which is the one that counts.
    package func value(_ option: OptionSpecification) -> String? {
        uses.first { $0.option == option }?.value
    }

    /// All values given, in order.
    package func values(_ option: OptionSpecification) -> [String] {
        uses.filter { $0.option == option }.compactMap(\.value)
    }

    /// The keys and values of an option such as `-D`, in order; a key may be there more than once, the last one counts.
    package func keyValues(_ option: OptionSpecification) -> [KeyValue] {
        uses.filter { $0.option == option }.map { KeyValue($0.value ?? "", name: $0.name) }
    }

    /// The value of an option whose form is `.integer`.
    package func integer(_ option: OptionSpecification) -> Int? {
        value(option).flatMap { Int($0) }
    }

    /// The value of an option whose form is `.duration`.
    package func duration(_ option: OptionSpecification) -> Duration? {
        value(option).flatMap(DurationText.parse)
    }

    /// Where the value of an option comes from: its name as the user wrote it; nil if it was not given.
    package func origin(_ option: OptionSpecification) -> Origin? {
        uses.first { $0.option == option }.map { .option($0.name) }
    }
}
