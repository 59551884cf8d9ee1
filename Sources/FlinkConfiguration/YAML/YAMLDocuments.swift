package import Diagnostics
package import LocalFiles

/// A file of YAML documents, or of JSON, as data.
package enum YAMLDocuments {
    package struct Document: Sendable, Hashable {
        /// Where it starts; counts from 1.
        package let line: Int
        package let value: JSONValue
    }

    /// - Returns: the documents in their order; the elements of a list each as one. Empty ones are left out.
    /// - Throws: ``DeployError`` `inputNotFound`, `notAllowed`; `inputMalformed` that names file and line.
    package static func read(_ path: LocalPath) throws(DeployError) -> [Document] {
        let bytes = try LocalFileSystem.read(path)
        do throws(YAMLFailure) {
            var documents: [Document] = []
            for root in try YAMLComposer.composeAll(bytes) {
                let nodes = if case .sequence(let elements) = root.content { elements } else { [root] }
                for node in nodes where node.scalar != .null {
                    documents.append(Document(line: node.line, value: try value(node)))
                }
            }
            return documents
        } catch {
            throw DeployError(.inputMalformed, "\(path) line \(error.line): \(error.reason)")
        }
    }

    private static func value(_ node: YAMLNode) throws(YAMLFailure) -> JSONValue {
        switch node.content {
        case .scalar(let scalar): return value(scalar)
        case .sequence(let nodes):
            var elements: [JSONValue] = []
            for node in nodes { elements.append(try value(node)) }
            return .list(elements)
        case .mapping(let members):
            var object: [String: JSONValue] = [:]
            for member in members {
                guard let key = member.key.scalar else {
                    throw YAMLFailure(line: member.key.line, reason: "a name is to be a text")
                }
                object[key.javaText] = try value(member.value)
            }
            return .object(object)
        }
    }

    private static func value(_ scalar: YAMLScalar) -> JSONValue {
        switch scalar {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let digits): Int64(digits).map { .integer($0) } ?? .text(digits)
        case .float(let number): number.isFinite ? .number(number) : .text(scalar.javaText)
        case .text(let text): .text(text)
        }
    }
}
