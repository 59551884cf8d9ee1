/// Routes, found by method and path. A literal part goes before a name, a name before `{path*}`, whatever their order.
/// HEAD is answered by a GET route, OPTIONS by the table itself, unless there are routes for them. A slash at the end of
/// a path makes no difference.
package struct HTTPRouteTable<Endpoint: Sendable>: Sendable {
    /// In the order they were given.
    package let routes: [HTTPRoute<Endpoint>]

    private let root: HTTPRouteNode<Endpoint>

    /// - Throws: ``HTTPRouteMistake`` for two routes of one method that are for the same paths.
    package init(_ routes: [HTTPRoute<Endpoint>]) throws(HTTPRouteMistake) {
        self.routes = routes
        var root = HTTPRouteNode<Endpoint>()
        for route in routes { try root.add(route, route.pattern.parts[...]) }
        self.root = root
    }

    /// - Parameter segments: those of ``HTTPServerRequest/segments``.
    package func lookup(_ method: HTTPServerMethod, _ segments: [String]) -> HTTPRouteLookup<Endpoint> {
        let segments = segments.last == "" ? segments[..<(segments.count - 1)] : segments[...]
        let found = root.routes(for: segments)
        guard !found.isEmpty else { return .notFound }
        if let route = found[method] ?? (method == .head ? found[.get] : nil) {
            return .found(HTTPRouteMatch(route: route, parameters: HTTPRouteParameters(route.pattern, segments)))
        }
        let allow = Set(found.keys).union(found[.get] == nil ? [.options] : [.options, .head])
            .sorted { $0.rawValue < $1.rawValue }
        return method == .options ? .options(allow: allow) : .methodNotAllowed(allow: allow)
    }

    /// Answers a request by the route that `answer` is given, and OPTIONS by itself. For ``HTTPServer/Respond``.
    ///
    /// - Throws: ``HTTPRefusal`` 404, or 405 with `Allow`; what `answer` throws.
    package func respond(
        to request: HTTPServerRequest, _ answer: (HTTPRouteMatch<Endpoint>) async throws -> HTTPServerResponse
    ) async throws -> HTTPServerResponse {
        switch lookup(request.method, request.segments) {
        case .found(let match): return try await answer(match)
        case .options(let allow): return .options(allow: allow)
        case .methodNotAllowed(let allow): throw HTTPRefusal.methodNotAllowed(request.method, allow: allow)
        case .notFound: throw HTTPRefusal.notFound(request.rawPath)
        }
    }
}
