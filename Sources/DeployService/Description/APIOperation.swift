package import HTTPServing
import Ledger

/// One route as the API's description and its page tell it.
package struct APIOperation: Sendable {
    private static let base = "/api/v1/"

    package let route: HTTPRoute<Endpoint>

    /// - Returns: nil for a route that is no part of the API, such as a page for people.
    package init?(_ route: HTTPRoute<Endpoint>) {
        guard route.endpoint.shape.gives != "HTML" else { return nil }
        self.route = route
    }

    package var method: String { route.method.rawValue }
    package var path: String { route.pattern.text }
    package var shape: EndpointShape { route.endpoint.shape }

    /// What it is about: the first word of the path behind the version.
    package var subject: String {
        guard path.hasPrefix(Self.base) else { return "operation" }
        return String(path.dropFirst(Self.base.count).prefix { $0 != "/" })
    }

    /// A name for programs: the method, and the path's words.
    var id: String {
        let words = path.split(separator: "/").filter { $0 != "api" && $0 != "v1" }
        return words.reduce(into: method.lowercased()) { id, word in
            let isName = word.hasPrefix("{")
            let letters = word.filter { $0.isLetter || $0.isNumber }
            id += (isName ? "By" : "") + letters.prefix(1).uppercased() + letters.dropFirst()
        }
    }

    /// What can be answered instead, in order.
    package var refusals: [Int] {
        var statuses = Set(shape.refusals + [400, 500, 503])
        if case .role(let role) = route.endpoint.access { statuses.formUnion(role == .operator ? [401, 403] : [401]) }
        if shape.takes != nil { statuses.formUnion([413, 415]) }
        return statuses.sorted()
    }

    /// What stands in the braces of the path, with its schema.
    package var parts: [(name: String, schema: String)] {
        route.pattern.parts.compactMap { part in
            switch part {
            case .literal: nil
            case .one("sha256"): ("sha256", "SHA256")
            case .one("id"): ("id", subject == "applications" ? "ApplicationID" : "DeploymentID")
            case .one("job"): ("job", "JobID")
            case .one(let name), .rest(let name): (name, "Text")
            }
        }
    }
}
