/// The routes that go on from one place in a path: a tree with a level for each segment.
struct HTTPRouteNode<Endpoint: Sendable>: Sendable {
    private var literals: [String: HTTPRouteNode] = [:]
    /// At most one, which a struct cannot hold of its own kind otherwise.
    private var one: [HTTPRouteNode] = []
    /// Those that end here, by method.
    private var here: [HTTPServerMethod: HTTPRoute<Endpoint>] = [:]
    private var rest: [HTTPServerMethod: HTTPRoute<Endpoint>] = [:]

    /// - Throws: ``HTTPRouteMistake`` where there is such a route.
    mutating func add(_ route: HTTPRoute<Endpoint>, _ parts: ArraySlice<HTTPRoutePattern.Part>) throws(HTTPRouteMistake)
    {
        switch parts.first {
        case nil: try Self.add(route, to: &here)
        case .rest: try Self.add(route, to: &rest)
        case .literal(let text): try literals[text, default: HTTPRouteNode()].add(route, parts.dropFirst())
        case .one:
            if one.isEmpty { one.append(HTTPRouteNode()) }
            try one[0].add(route, parts.dropFirst())
        }
    }

    private static func add(
        _ route: HTTPRoute<Endpoint>, to routes: inout [HTTPServerMethod: HTTPRoute<Endpoint>]
    ) throws(HTTPRouteMistake) {
        if let other = routes.updateValue(route, forKey: route.method) {
            throw HTTPRouteMistake(
                message: "\(route.method) \(route.pattern.text) and \(other.pattern.text) are for the same paths")
        }
    }

    /// The routes whose patterns match, by method: of two, the more literal one.
    func routes(for segments: ArraySlice<String>) -> [HTTPServerMethod: HTTPRoute<Endpoint>] {
        guard let segment = segments.first else { return here.merging(rest) { here, _ in here } }
        var found = literals[segment]?.routes(for: segments.dropFirst()) ?? [:]
        if !segment.isEmpty, let one = one.first {
            found.merge(one.routes(for: segments.dropFirst())) { literal, _ in literal }
        }
        return found.merging(rest) { other, _ in other }
    }
}
