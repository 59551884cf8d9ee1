import Diagnostics

/// The state of one pass over the words of a command line.
struct CommandReading {
    let root: CommandSpecification
    let globalOptions: [OptionSpecification]
    var words: ArraySlice<String>
    var path: [String] = []
    var command: CommandSpecification
    var table: OptionTable
    var uses: [OptionUse] = []
    var positionals: [String] = []
    var notes: [String] = []

    init(root: CommandSpecification, globalOptions: [OptionSpecification], words: ArraySlice<String>) {
        self.root = root
        self.globalOptions = globalOptions
        self.words = words
        command = root
        table = OptionTable(options: root.options + globalOptions)
    }

    /// How the user calls the command: `bobbin config get`.
    var invocation: String { ([root.name] + path).joined(separator: " ") }

    mutating func run() throws(DeployError) -> ParsedCommand {
        while let word = words.popFirst() {
            if word == "--" {
                for word in words { try takePositional(word) }
                break
            }
            switch table.meaning(of: word) {
            case .positional:
                try takePositional(word)
                if command.stopsAtFirstPositional, !positionals.isEmpty {
                    positionals += words
                    words = []
                }
            case .option(let option, let name, let attached): try take(option, name, attached)
            case .bundle(let parts): for part in parts { try take(part.0, part.name, part.attached) }
            case .ambiguous(let name, let candidates): throw ambiguous(name, candidates)
            case .unknown where uses.contains { command.programOptions.contains($0.option) }:
                positionals += [word] + words
                words = []
            case .unknown: throw unknownOption(word)
            }
        }
        if !uses.contains(where: \.option.answersAlone) {
            if let usual = command.usual { enter(usual) }
            try checkPositionals()
        }
        return ParsedCommand(path: path, command: command, uses: uses, positionals: positionals, notes: notes)
    }

    private mutating func takePositional(_ word: String) throws(DeployError) {
        guard !command.subcommands.isEmpty else {
            positionals.append(word)
            return
        }
        guard let next = command.subcommands.first(where: { $0.name == word }) else { throw unknownCommand(word) }
        if let usual = command.usual, next != usual,
            let use = uses.first(where: { usual.options.contains($0.option) && !next.options.contains($0.option) })
        {
            throw usage("\(use.name) belongs to \(invocation) \(usual.name), not to \(word)")
        }
        enter(next)
        if words.isEmpty, let hint = next.hintWhenBare {
            throw DeployError(.usage, "\(invocation) has nothing after it", hint: hint)
        }
    }

    private mutating func enter(_ next: CommandSpecification) {
        command = next
        path.append(next.name)
        table = OptionTable(options: next.ownOptions + globalOptions)
    }

    private mutating func take(
        _ option: OptionSpecification, _ name: String, _ attached: String?
    ) throws(DeployError) {
        if let refusal = option.refusal {
            throw DeployError(.usage, "\(name) cannot be used: \(refusal)", hint: seeHelp)
        }
        if let replacement = option.replacement {
            note("\(name) is an old form: \(replacement)")
        }
        switch option.kind {
        case .flag:
            guard attached == nil else { throw usage("\(name) takes no value") }
            add(option, name, nil)
        case .value:
            let value = try checked(try nextValue(option, name, attached), option, name)
            if let first = uses.first(where: { $0.option == option }) {
                note("\(name) is given more than once: the first value, \(first.value ?? ""), counts")
            }
            add(option, name, value)
        case .optional:
            let follows = words.first.map { !table.isOption($0) } ?? false
            add(option, name, attached == nil && !follows ? nil : try nextValue(option, name, attached))
        case .repeated:
            add(option, name, try checked(try nextValue(option, name, attached), option, name))
        case .keyValue:
            add(option, name, try nextPair(option, name, attached))
        case .list:
            add(option, name, try nextValue(option, name, attached))
            while let word = words.first, !table.isOption(word) {
                add(option, name, unquoted(word))
                words.removeFirst()
            }
        }
    }

    private mutating func add(_ option: OptionSpecification, _ name: String, _ value: String?) {
        uses.append(OptionUse(option: option, name: name, value: value))
    }

    private mutating func note(_ text: String) {
        if !notes.contains(text) { notes.append(text) }
    }

    /// The value: what is attached to the option's name, else the next word.
    private mutating func nextValue(
        _ option: OptionSpecification, _ name: String, _ attached: String?
    ) throws(DeployError) -> String {
        if let attached { return attached }
        guard let word = words.first else { throw usage("\(name) needs a value: \(name) \(option.valueName)") }
        guard !table.isOption(word), option.kind == .list || !word.hasPrefix("--") else {
            let long = option.longNames.first ?? name
            throw DeployError(
                .usage, "\(name) needs a value, but an option follows: \(shown(word))",
                hint: "A value that starts with a dash is written \(long)=VALUE")
        }
        words.removeFirst()
        return unquoted(word)
    }

    /// `-D k=v`, or Flink's `-D k v`: a key alone takes the next word for its value.
    private mutating func nextPair(
        _ option: OptionSpecification, _ name: String, _ attached: String?
    ) throws(DeployError) -> String {
        if let attached { return attached }
        let first = try nextValue(option, name, nil)
        guard !first.contains("="), let next = words.first, !table.isOption(next) else { return first }
        words.removeFirst()
        return first + "=" + unquoted(next)
    }

    /// commons-cli takes the quotes from a value that is still in them after the shell; `a"b"` keeps its own.
    private func unquoted(_ word: String) -> String {
        guard word.count > 1, word.hasPrefix("\""), word.hasSuffix("\"") else { return word }
        let inner = word.dropFirst().dropLast()
        return inner.contains("\"") ? word : String(inner)
    }
}
