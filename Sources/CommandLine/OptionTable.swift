import Diagnostics

/// The options that can stand at one place, and what a word means there.
struct OptionTable {
    /// What a word of the command line is.
    enum Meaning {
        case positional
        /// An option, with the value written in the same word if there is one.
        case option(OptionSpecification, name: String, attached: String?)
        /// Several one-letter options in one word; only the last may have a value.
        case bundle([(OptionSpecification, name: String, attached: String?)])
        case ambiguous(name: String, candidates: [String])
        case unknown
    }

    /// The command's own options first: of two with the same name the first is meant.
    let options: [OptionSpecification]

    func option(named name: String) -> OptionSpecification? {
        options.first { $0.names.contains(name) }
    }

    /// Reads a word by the rules of commons-cli's `DefaultParser`, with which Flink's client reads its command line: a
    /// long option has one dash or two and may be cut short where that leaves one option only, a value may follow `=`
    /// or, after one letter, follow at once, and letters without values may share a dash. Beyond it `=` is understood
    /// after short options of several letters too.
    func meaning(of word: String) -> Meaning {
        guard word.hasPrefix("-"), word != "-", word != "--" else { return .positional }
        let (name, attached) = splitAtEquals(word)
        if word.hasPrefix("--") { return long(name, attached) ?? .unknown }
        if let option = option(named: name), attached == nil || option.takesValue {
            return .option(option, name: name, attached: attached)
        }
        if attached != nil, let pair = attachedPair(word) { return pair }
        if name.count > 2, let long = long("-" + name, attached, as: name) { return long }
        return attachedPair(word) ?? attachedValue(word) ?? bundle(word) ?? .unknown
    }

    /// Whether commons-cli takes a word for an option where a value could stand; a negative number is none.
    func isOption(_ word: String) -> Bool {
        if word == "--" { return true }
        if option(named: word) == nil, Double(word) != nil { return false }
        switch meaning(of: word) {
        case .positional: return false
        case .option, .bundle, .ambiguous: return true
        case .unknown: return option(named: String(word.prefix(2))) != nil
        }
    }

    /// The name of a shown option one slip away from this word.
    func nearest(to word: String) -> String? {
        let bare = stripDashes(splitAtEquals(word).name)
        let names = options.filter { !$0.isHidden }.flatMap(\.names)
        guard let near = Spelling.nearest(to: bare, among: names.map(stripDashes)) else { return nil }
        return names.first { stripDashes($0) == near }
    }

    private func long(_ name: String, _ attached: String?, as written: String? = nil) -> Meaning? {
        let written = written ?? name
        if let exact = option(named: name) { return .option(exact, name: written, attached: attached) }
        var seen: Set<String> = []
        let names = options.flatMap(\.longNames).filter { $0.hasPrefix(name) && seen.insert($0).inserted }
        let found = Set(names.compactMap { option(named: $0) })
        guard let only = found.first, name.count > 2 else { return nil }
        return found.count == 1
            ? .option(only, name: written, attached: attached) : .ambiguous(name: written, candidates: names)
    }

    /// `-Dk=v` and `-Dk`.
    private func attachedPair(_ word: String) -> Meaning? {
        for option in options where option.kind == .keyValue {
            for name in option.shortNames where word.hasPrefix(name) && word != name {
                return .option(option, name: name, attached: String(word.dropFirst(name.count)))
            }
        }
        return nil
    }

    /// `-p4`; but `-classs` is a slip of the pen rather than the value `lasss` of `-c`.
    private func attachedValue(_ word: String) -> Meaning? {
        let name = String(word.prefix(2))
        guard let option = option(named: name), option.takesValue, word.count > 2 else { return nil }
        if let near = nearest(to: word), stripDashes(near).count > 3 { return nil }
        return .option(option, name: name, attached: String(word.dropFirst(2)))
    }

    /// `-dn`, `-dp4`, `-dp 4`.
    private func bundle(_ word: String) -> Meaning? {
        var parts: [(OptionSpecification, name: String, attached: String?)] = []
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = option(named: "-\(letter)"), !parts.isEmpty || !option.takesValue else { return nil }
            let isLast = option.takesValue || letters.isEmpty
            parts.append((option, "-\(letter)", option.takesValue && !letters.isEmpty ? String(letters) : nil))
            if isLast { break }
        }
        return .bundle(parts)
    }

    private func splitAtEquals(_ word: String) -> (name: String, attached: String?) {
        guard let equals = word.firstIndex(of: "=") else { return (word, nil) }
        return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }

    private func stripDashes(_ name: String) -> String { String(name.drop { $0 == "-" }) }
}
