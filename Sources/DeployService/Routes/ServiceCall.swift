import Diagnostics
import FoundationEssentials
import HTTPServing

/// One request to an endpoint, with who asks.
struct ServiceCall: Sendable {
    let request: HTTPServerRequest
    let parameters: HTTPRouteParameters
    let principal: Principal

    /// The deployment that the path names.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` for a text that is no deployment's name.
    func deployment(_ name: String = "id") throws -> DeploymentName {
        let text = try parameters[name]
        guard let name = DeploymentName(text) else {
            throw DeployError(.inputNotFound, "there is no deployment \(text)", hint: "One is named like d-42")
        }
        return name
    }

    /// The body as a document.
    ///
    /// - Throws: ``DeployError`` `usage` for one that cannot be read; ``HTTPRefusal`` 415 for another media type.
    func body<Value: Decodable>(_ type: Value.Type) async throws -> (value: Value, bytes: [UInt8]) {
        let media = request.headers["Content-Type"]?.prefix { $0 != ";" }.trimmed.lowercased()
        guard media == "application/json" else {
            throw HTTPRefusal(415, "the body is to be application/json, and is \(media ?? "of no type")")
        }
        let bytes = try await request.body.collect(limit: Self.documentLimit)
        return (try JSONReading.decode(type, from: bytes), bytes)
    }

    /// A whole number of the query.
    ///
    /// - Throws: ``DeployError`` `usage` for a text that is none, or out of range.
    func number(_ name: String, in range: ClosedRange<Int>) throws(DeployError) -> Int? {
        guard let text = request.query[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw DeployError(
                .usage, "\(name) is to be a number from \(range.lowerBound) to \(range.upperBound), and is \(text)")
        }
        return number
    }

    /// In bytes; documents are small.
    private static let documentLimit = 1 << 20
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " || $0 == "\t" }
        return start.prefix { $0 != " " && $0 != "\t" }
    }
}
