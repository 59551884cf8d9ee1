import Diagnostics

extension CommandReading {
    /// The value as the option's form has it.
    func checked(_ value: String, _ option: OptionSpecification, _ name: String) throws(DeployError) -> String {
        switch option.form {
        case .text, .file, .folder, .suggestions, .output:
            return value
        case .choice(let choices):
            if let choice = choices.first(where: { $0.lowercased() == value.lowercased() }) { return choice }
            let near = Spelling.nearest(to: value, among: choices).map { ", did you mean \($0)?" } ?? ""
            throw usage("\(name) is \(alternatives(choices)), not \"\(value)\"\(near)")
        case .integer(let range, let other):
            guard let number = Int(value) else { throw usage("\(name) is a number, not \"\(value)\"") }
            guard range.contains(number) || number == other else {
                throw usage("\(name) is \(described(range)), not \(number)")
            }
            return String(number)
        case .duration:
            guard DurationText.parse(value) != nil else {
                throw usage("\(name) is a time such as 90s, 10m, or 2h, not \"\(value)\"")
            }
            return value
        }
    }

    /// As many words as the command has positionals for.
    func checkPositionals() throws(DeployError) {
        guard command.subcommands.isEmpty else {
            // An option of its own says what it is to do.
            if uses.contains(where: { command.options.contains($0.option) }) { return }
            throw usage("\(invocation) needs a command")
        }
        let needed = command.positionals.filter { !$0.isOptional }
        if positionals.count < needed.count {
            throw usage("\(invocation) needs \(needed[positionals.count].name)")
        }
        let takesMore = command.stopsAtFirstPositional || command.positionals.contains(where: \.isRepeated)
        if !takesMore, positionals.count > command.positionals.count {
            throw usage("\(invocation) does not take \"\(positionals[command.positionals.count])\"")
        }
    }

    /// "a or b", "a, b, or c".
    private func alternatives(_ words: [String]) -> String {
        guard words.count > 2, let last = words.last else { return words.joined(separator: " or ") }
        return words.dropLast().joined(separator: ", ") + ", or " + last
    }

    func usage(_ message: String) -> DeployError {
        DeployError(.usage, message, hint: seeHelp)
    }

    func unknownOption(_ word: String) -> DeployError {
        let near = table.nearest(to: word).map { ", did you mean \($0)?" } ?? ""
        if command.subcommands.isEmpty || command.usual != nil || !near.isEmpty {
            return usage("\(invocation) has no option \(shown(word))\(near)")
        }
        return DeployError(
            .usage, "\(shown(word)) stands before the command's name and is no global option",
            hint: "A command's options follow its name; see \(invocation) --help")
    }

    func unknownCommand(_ word: String) -> DeployError {
        let names = command.subcommands.filter { !$0.isHidden }.map(\.name)
        let near = Spelling.nearest(to: word, among: names).map { ", did you mean \($0)?" } ?? ""
        return usage("\(invocation) has no command \"\(word)\"\(near)")
    }

    func ambiguous(_ name: String, _ candidates: [String]) -> DeployError {
        usage("\(name) can be \(alternatives(candidates))")
    }

    var seeHelp: String { "See \(invocation) --help" }

    /// The word without what follows `=`, which may be a secret.
    func shown(_ word: String) -> String {
        String(word.prefix { $0 != "=" })
    }

    private func described(_ range: ClosedRange<Int>) -> String {
        range.upperBound == .max ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
    }
}
