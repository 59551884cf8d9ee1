/// Lists and maps that stand as YAML in one value: `-Dyarn.ship-files=[a, b]`.
enum YAMLText {
    /// The elements, inner lists and maps as YAML on one line.
    ///
    /// - Returns: nil for a text that is no YAML, no list, or that has an element without a value: Flink takes such a text
    ///   for its old form.
    static func list(_ text: String) -> [String]? {
        guard case .sequence(let elements)? = tree(text)?.content, elements.allSatisfy({ $0.scalar != .null })
        else { return nil }
        return elements.map(element)
    }

    /// - Returns: nil for a text that is no YAML, no map, or that has a key or value that is null.
    static func map(_ text: String) -> [String: String]? {
        guard case .mapping(let members)? = tree(text)?.content else { return nil }
        var pairs: [String: String] = [:]
        for member in members {
            guard member.key.scalar != .null, member.value.scalar != .null else { return nil }
            guard pairs.updateValue(element(member.value), forKey: element(member.key)) == nil else { return nil }
        }
        return pairs
    }

    static func element(_ node: YAMLNode) -> String {
        node.scalar?.javaText ?? YAMLFlow.text(of: node)
    }

    private static func tree(_ text: String) -> YAMLNode? {
        // What is no YAML is no failure here: Flink falls back to its old form without a word.
        (try? YAMLComposer.compose(Array(text.utf8))) ?? nil
    }
}
