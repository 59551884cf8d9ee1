package import Diagnostics
import FoundationEssentials

/// Reads JSON that a client has sent.
package enum JSONReading {
    /// - Throws: ``DeployError`` `usage` that names the member that is wrong.
    package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(DeployError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch let unknown as UnknownMember {
            throw DeployError(
                .usage, "\(unknown.path) is no member of this document",
                hint: unknown.suggestion.map { "Is \($0) meant?" })
        } catch let error as DecodingError {
            throw DeployError(.usage, message(of: error))
        } catch let error as DeployError {
            throw error
        } catch {
            throw DeployError(.usage, "the body is no JSON that can be read", cause: error)
        }
    }

    private static func message(of error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context):
            return "\(path(context.codingPath + [key])) is missing"
        case .valueNotFound(_, let context):
            return "\(path(context.codingPath)) is null, and has to have a value"
        case .typeMismatch(let type, let context):
            return "\(path(context.codingPath)) is to be \(name(of: type))"
        case .dataCorrupted(let context):
            guard !context.codingPath.isEmpty else { return "the body is not JSON" }
            return "\(path(context.codingPath)) has a value that is none of those it can have"
        @unknown default: return "the body is not what it should be"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        let text = keys.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
        return text.isEmpty ? "the body" : text
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is Int.Type, is Int64.Type, is Double.Type: "a number"
        case is [String].Type, is [Any].Type: "a list"
        default: "an object"
        }
    }
}
