import Diagnostics
import FoundationEssentials
import HTTPServing

/// One request to an endpoint, with who asks.
struct ServiceCall: Sendable {
    let request: HTTPServerRequest
    let parameters: HTTPRouteParameters
    let principal: Principal

    /// The deployment that the path of a page names.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` for a text that is no deployment's name.
    func deployment() throws -> DeploymentName {
        let text = try parameters["id"]
        guard let name = DeploymentName(text) else {
            throw DeployError(.inputNotFound, "there is no deployment \(text)", hint: "One is named like d-42")
        }
        return name
    }

    /// What the `{id}` of the path names: a deployment, or an application that there is no record of.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` for a text that names nothing.
    func subject(_ service: Service) async throws -> Subject {
        try await SubjectFinder(service: service, principal: principal).subject(parameters["id"])
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

    /// - Throws: ``DeployError`` `usage` for a parameter of the query that the endpoint does not have, or that comes twice.
    func refuseUnknownParameters(of shape: EndpointShape) throws(DeployError) {
        let known = Set(shape.query.map(\.name))
        var seen: Set<String> = []
        for item in request.query.items {
            guard known.contains(item.name) else {
                throw DeployError(
                    .usage, "\(item.name) is no parameter here",
                    hint: Misspelling.suggestion(for: item.name, known: known).map { "Is \($0) meant?" })
            }
            guard seen.insert(item.name).inserted else { throw DeployError(.usage, "\(item.name) is given twice") }
        }
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

    /// A truth value of the query; false where it is not there.
    ///
    /// - Throws: ``DeployError`` `usage` for a text that is none.
    func truth(_ name: String) throws(DeployError) -> Bool {
        switch request.query[name] {
        case nil, "false": return false
        case "true": return true
        case let text?: throw DeployError(.usage, "\(name) is to be true or false, and is \(text)")
        }
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
