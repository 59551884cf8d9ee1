import Diagnostics
import LocalFiles

/// `config.yaml`: YAML 1.2, whose nested mappings are joined to keys with dots.
struct ConfigYAML {
    private(set) var entries: [String: FlinkConfiguration.Entry] = [:]
    private let path: LocalPath

    /// Typed scalars are kept as Flink keeps them: `0.50` as `0.5`, `1e3` as `1000.0`, `0o17` as `15`. Where a nested and
    /// a dotted spelling of one key meet, the later wins, as in Flink.
    ///
    /// - Throws: ``DeployError`` `configurationMalformed` that names file and line.
    init(_ content: [UInt8], path: LocalPath) throws(DeployError) {
        self.path = path
        let root: YAMLNode?
        do {
            root = try YAMLComposer.compose(content)
        } catch {
            throw malformed(error.line, error.reason)
        }
        guard let root else { return }
        guard case .mapping(let members) = root.content else {
            throw malformed(root.line, "a configuration is keys and values, not a list or a single value")
        }
        try add(members, below: "")
    }

    private mutating func add(_ members: [YAMLNode.Member], below prefix: String) throws(DeployError) {
        for member in members {
            guard case .text(let name)? = member.key.scalar else {
                throw malformed(
                    member.key.line, "a key must be text",
                    hint: "Quote it: Flink takes no number, boolean, or list as a key")
            }
            try set(prefix + name, member)
        }
    }

    private mutating func set(_ key: String, _ member: YAMLNode.Member) throws(DeployError) {
        let value: FlinkConfiguration.Value
        switch member.value.content {
        case .mapping(let members): return try add(members, below: key + ".")
        case .scalar(.null):
            throw malformed(
                member.key.line, "\(key) has no value",
                hint: "Flink does not start with it: remove the line, or write ''")
        case .scalar(let scalar): value = .text(scalar.javaText)
        case .sequence(let elements):
            let texts = elements.compactMap(\.plainText)
            guard elements.allSatisfy({ $0.scalar != .null }) else {
                throw malformed(member.key.line, "an element of \(key) has no value")
            }
            value = texts.count == elements.count ? .list(texts) : .text(YAMLFlow.text(of: member.value))
        }
        entries[key] = .init(value: value, origin: .file(path: path.text, line: member.key.line))
    }

    private func malformed(_ line: Int, _ reason: String, hint: String? = nil) -> DeployError {
        DeployError(.configurationMalformed, "\(path) line \(line): \(reason)", hint: hint)
    }
}
