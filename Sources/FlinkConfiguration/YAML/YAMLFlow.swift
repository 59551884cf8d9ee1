/// YAML on one line, as Flink keeps lists and inner maps: `[a, 'b: c', {d: 1}]`.
enum YAMLFlow {
    static func text(of node: YAMLNode) -> String {
        switch node.content {
        case .scalar(.text(let text)): string(text)
        case .scalar(.float(let number)) where !number.isFinite:
            number.isNaN ? ".nan" : number < 0 ? "-.inf" : ".inf"
        case .scalar(let scalar): scalar.javaText
        case .sequence(let elements): "[" + elements.map(text(of:)).joined(separator: ", ") + "]"
        case .mapping(let members):
            "{" + members.map { "\(text(of: $0.key)): \(text(of: $0.value))" }.joined(separator: ", ") + "}"
        }
    }

    static func text(of elements: [String]) -> String {
        "[" + elements.map(string).joined(separator: ", ") + "]"
    }

    static func text(of pairs: [String: String]) -> String {
        let members = pairs.sorted { $0.key < $1.key }.map { "\(string($0.key)): \(string($0.value))" }
        return "{" + members.joined(separator: ", ") + "}"
    }

    /// Quoted where it could be taken for anything but this text.
    static func string(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && !(0x80..<0xA0).contains($0.value) }),
            !scalars.contains(where: { ["\u{2028}", "\u{2029}", "\u{FEFF}"].contains($0) })
        else { return JSONText.string(text) }
        return isPlain(scalars) ? text : "'" + text.replacing("'", with: "''") + "'"
    }

    private static func isPlain(_ scalars: String.UnicodeScalarView) -> Bool {
        guard let first = scalars.first, let last = scalars.last, first != " ", last != " " else { return false }
        guard case .text = YAMLScalar(plain: String(scalars)) else { return false }
        let startsNothing = !"-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) || startsAsOption(scalars)
        return startsNothing && !scalars.contains { ":,[]{}?".unicodeScalars.contains($0) }
            && !String(scalars).contains(" #")
    }

    /// `-x` and `--x` are plain, `- x` and `---` are not.
    private static func startsAsOption(_ scalars: String.UnicodeScalarView) -> Bool {
        guard scalars.first == "-", !String(scalars).hasPrefix("---") else { return false }
        return scalars.count > 1 && scalars[scalars.index(after: scalars.startIndex)] != " "
    }
}
