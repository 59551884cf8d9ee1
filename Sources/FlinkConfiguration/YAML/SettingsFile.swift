package import Diagnostics
package import LocalFiles

/// A YAML file of settings: names with a text, a list of texts, or names with a text each.
package enum SettingsFile {
    package struct Setting: Sendable, Hashable {
        package let name: String
        /// Counts from 1.
        package let line: Int
        package let value: Value
    }

    package enum Value: Sendable, Hashable {
        /// A number or truth value stands for its text.
        case text(String)
        case list([Line])
        /// In the order of the file.
        case map([Line])
    }

    /// An element of a list, or a member of a mapping.
    package struct Line: Sendable, Hashable {
        /// Counts from 1.
        package let line: Int
        /// Empty in a list.
        package let name: String
        package let text: String
    }

    /// - Returns: the settings in their order; none for an empty file.
    /// - Throws: ``DeployError`` `inputNotFound`, `notAllowed`; `configurationMalformed` that names file and line.
    package static func read(_ path: LocalPath) throws(DeployError) -> [Setting] {
        let bytes = try LocalFileSystem.read(path)
        do throws(YAMLFailure) {
            guard let root = try YAMLComposer.compose(bytes) else { return [] }
            return try settings(root)
        } catch {
            throw DeployError(.configurationMalformed, "\(path) line \(error.line): \(error.reason)")
        }
    }

    private static func settings(_ root: YAMLNode) throws(YAMLFailure) -> [Setting] {
        guard case .mapping(let members) = root.content else {
            throw YAMLFailure(
                line: root.line, reason: "the file is to be names with values, as in listen: 127.0.0.1:8765")
        }
        var settings: [Setting] = []
        for member in members where member.value.scalar != .null {
            let name = try text(member.key, "a name")
            settings.append(Setting(name: name, line: member.key.line, value: try value(member.value, of: name)))
        }
        return settings
    }

    private static func value(_ node: YAMLNode, of name: String) throws(YAMLFailure) -> Value {
        switch node.content {
        case .scalar(let scalar): return .text(scalar.javaText)
        case .sequence(let nodes):
            var lines: [Line] = []
            for node in nodes { lines.append(Line(line: node.line, name: "", text: try text(node, "each of \(name)"))) }
            return .list(lines)
        case .mapping(let members):
            var lines: [Line] = []
            for member in members {
                let key = try text(member.key, "a name in \(name)")
                let text = try text(member.value, "\(name).\(key)")
                lines.append(Line(line: member.key.line, name: key, text: text))
            }
            return .map(lines)
        }
    }

    private static func text(_ node: YAMLNode, _ what: String) throws(YAMLFailure) -> String {
        guard let scalar = node.scalar, scalar != .null else {
            throw YAMLFailure(line: node.line, reason: "\(what) is to be a text")
        }
        return scalar.javaText
    }
}
