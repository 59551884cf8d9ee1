/// Routes, found by method and path. A literal part goes before a name, a name before `{path*}`, whatever their order.
/// HEAD is answered by a GET route, OPTIONS by the table itself, unless there are routes for them. A slash at the end of
/// a path makes no difference.
package struct HTTPRouteTable<Endpoint: Sendable>: Sendable {
    /// In the order they were given.
    package let routes: [HTTPRoute<Endpoint>]

    /// - Throws: ``HTTPRouteMistake`` for two routes of one method that match the same paths.
    package init(_ routes: [HTTPRoute<Endpoint>]) throws(HTTPRouteMistake) {
        self.routes = routes
    }

    package func lookup(_ method: HTTPServerMethod, _ segments: [String]) -> HTTPRouteLookup<Endpoint> {
        .notFound
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
