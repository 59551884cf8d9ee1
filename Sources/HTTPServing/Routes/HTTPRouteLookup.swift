/// What a table of routes has for a method and a path.
package enum HTTPRouteLookup<Endpoint: Sendable>: Sendable {
    case found(HTTPRouteMatch<Endpoint>)
    /// The path is there, and OPTIONS was asked of it, for which it has no route of its own.
    case options(allow: [HTTPServerMethod])
    /// The path is there, but not with this method.
    case methodNotAllowed(allow: [HTTPServerMethod])
    case notFound
}
