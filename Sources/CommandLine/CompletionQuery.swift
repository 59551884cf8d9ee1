/// Finds out what can stand at the end of an unfinished command line.
package struct CompletionQuery: Sendable {
    let globalOptions: [OptionSpecification]
    private var command: CommandSpecification
    private var table: OptionTable
    private var positionalCount = 0
    private var takesOptions = true

    package init(root: CommandSpecification, globalOptions: [OptionSpecification]) {
        self.globalOptions = globalOptions
        command = root
        table = OptionTable(options: root.options + globalOptions)
    }

    /// - Parameter words: the words after the program's name; the last is the one to complete, and may be empty.
    package func completion(of words: [String]) -> Completion {
        var query = self
        return query.walk(words.dropLast(), last: words.last ?? "")
    }

    private mutating func walk(_ words: ArraySlice<String>, last: String) -> Completion {
        var words = words
        while let word = words.popFirst() {
            if takesOptions, word == "--" {
                takesOptions = false
                continue
            }
            switch takesOptions ? table.meaning(of: word) : .positional {
            case .positional: enter(word)
            case .option(let option, _, let attached):
                guard option.takesValue, attached == nil else { continue }
                if words.popFirst() == nil { return values(option.form, prefix: "", last) }
            case .bundle(let parts):
                guard let part = parts.last, part.0.takesValue, part.attached == nil else { continue }
                if words.popFirst() == nil { return values(part.0.form, prefix: "", last) }
            case .ambiguous, .unknown: continue
            }
        }
        if takesOptions, last.hasPrefix("-") { return options(last) }
        return positional(last)
    }

    private mutating func enter(_ word: String) {
        guard !command.subcommands.isEmpty else {
            positionalCount += 1
            if command.stopsAtFirstPositional { takesOptions = false }
            return
        }
        guard let next = command.command(at: [word]) else { return }
        command = next
        table = OptionTable(options: next.ownOptions + globalOptions)
    }

    private func options(_ last: String) -> Completion {
        if let equals = last.firstIndex(of: "=") {
            guard case .option(let option, _, let attached?) = table.meaning(of: last) else { return .none }
            return values(option.form, prefix: String(last[...equals]), attached)
        }
        let shown = (command.usual ?? command).shownOptions(globalOptions: globalOptions)
        return .from(
            shown.flatMap { option in
                option.names.filter { $0.hasPrefix(last) && table.option(named: $0) == option }
                    .map { .init(word: $0, help: firstSentence(option.help)) }
            })
    }

    private func positional(_ last: String) -> Completion {
        if !command.subcommands.isEmpty {
            let commands = command.subcommands.filter { !$0.isHidden && $0.name.hasPrefix(last) }
            return .from(commands.map { .init(word: $0.name, help: $0.abstract) })
        }
        if positionalCount < command.positionals.count {
            return values(command.positionals[positionalCount].form, prefix: "", last)
        }
        guard let rest = command.positionals.last, rest.isRepeated else { return .none }
        return values(rest.form, prefix: "", last)
    }

    private func values(_ form: ValueForm, prefix: String, _ start: String) -> Completion {
        switch form {
        case .text, .integer, .duration: .none
        case .file: Completion(source: .files, candidates: [])
        case .folder: Completion(source: .folders, candidates: [])
        case .output(let words): Completion(source: .output(of: words), candidates: [])
        case .choice(let words), .suggestions(let words):
            .from(words.filter { $0.hasPrefix(start) }.map { .init(word: prefix + $0, help: "") })
        }
    }

    private func firstSentence(_ text: String) -> String {
        guard let end = text.firstRange(of: ". ") else { return text.hasSuffix(".") ? String(text.dropLast()) : text }
        return String(text[..<end.lowerBound])
    }
}
