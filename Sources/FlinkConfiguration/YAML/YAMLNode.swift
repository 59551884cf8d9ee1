/// A YAML document as a tree, aliases replaced by what they stand for.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([Member])
    }

    struct Member: Sendable {
        let key: YAMLNode
        let value: YAMLNode
    }

    let content: Content
    /// Where it starts; counts from 1.
    let line: Int
    /// How many nodes it is made of, itself counted, aliases as often as they are used.
    let size: Int

    init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
        size =
            switch content {
            case .scalar: 1
            case .sequence(let elements): elements.reduce(1) { $0 + $1.size }
            case .mapping(let members): members.reduce(1) { $0 + $1.key.size + $1.value.size }
            }
    }

    var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// nil for what is no text: a list, a mapping, a number, a boolean.
    var plainText: String? {
        if case .text(let text)? = scalar { text } else { nil }
    }
}
