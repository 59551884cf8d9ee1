import DeployEngine
import Diagnostics
import FlinkDeployment
import FoundationEssentials
import LocalFiles

/// What tells two requests apart.
enum RequestDigest {
    /// What is off, empty, or absent does not count: so a request keeps its digest where a later build knows of an option
    /// more, and a key that an earlier build was given stays the same request's.
    ///
    /// - Returns: SHA-256 of the request's canonical JSON, in hexadecimal digits.
    static func of(_ request: DeploymentRequest) throws -> String { try of(encodable: request) }

    static func of(encodable request: some Encodable) throws -> String {
        let encoder = JSONEncoder.documents()
        let value = try JSONDecoder().decode(JSONValue.self, from: encoder.encode(request))
        return SHA256.hexadecimal(of: Array(try encoder.encode(value.withoutDefaults)))
    }
}

extension JSONValue {
    /// Without members that say as much as their absence. Elements of lists all count.
    fileprivate var withoutDefaults: JSONValue {
        switch self {
        case .list(let elements): .list(elements.map(\.withoutDefaults))
        case .object(let members):
            .object(members.mapValues(\.withoutDefaults).filter { !$0.value.isDefault })
        case .null, .bool, .integer, .number, .text: self
        }
    }

    private var isDefault: Bool {
        switch self {
        case .null, .bool(false), .list([]), .object([:]): true
        case .bool, .integer, .number, .text, .list, .object: false
        }
    }
}
