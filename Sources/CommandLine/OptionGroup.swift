/// The shown options of a command that stand under one heading.
struct OptionGroup {
    let title: String
    let options: [OptionSpecification]

    /// The groups of a command's own options in the order of their first option.
    static func groups(of options: [OptionSpecification]) -> [OptionGroup] {
        let shown = options.filter(\.isShown)
        var titles: [String] = []
        for option in shown where !titles.contains(option.group) { titles.append(option.group) }
        return titles.map { title in
            OptionGroup(
                title: title.isEmpty ? "Options" : title, options: shown.filter { $0.group == title })
        }
    }
}

extension OptionSpecification {
    /// `-c, --class CLASS`, `-DKEY=VALUE`.
    ///
    /// - Parameter hidden: names that mean another option here.
    func usage(without hidden: Set<String> = []) -> String {
        let text = names.filter { !hidden.contains($0) }.joined(separator: ", ")
        return switch kind {
        case .flag: text
        case .keyValue: text + valueName
        case .optional: "\(text) [\(valueName)]"
        case .value, .repeated: "\(text) \(valueName)"
        case .list: "\(text) \(valueName)..."
        }
    }
}

extension CommandSpecification {
    /// The lines that say what can be written after the program's name.
    func usageLines(invocation: String) -> [String] {
        guard usage.isEmpty else { return usage.map { "\(invocation) \($0)" } }
        let words: [String]
        if subcommands.isEmpty {
            words = (options.contains(where: \.isShown) ? ["[OPTIONS]"] : []) + positionals.map(\.usage)
        } else {
            words = ["COMMAND", "[OPTIONS]"]
        }
        return [([invocation] + words).joined(separator: " ")]
    }

    /// The options that a user of this command sees: its own, and those of all commands that it does not shadow.
    func shownOptions(globalOptions: [OptionSpecification]) -> [OptionSpecification] {
        let own = Set(options.flatMap(\.names))
        return options.filter(\.isShown) + globalOptions.filter { $0.isShown && !own.isSuperset(of: $0.names) }
    }
}
