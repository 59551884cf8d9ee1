/// A method and a path with the user's own data about what is there: what answers it, who may ask, how it is documented.
package struct HTTPRoute<Endpoint: Sendable>: Sendable {
    package let method: HTTPServerMethod
    package let pattern: HTTPRoutePattern
    package let endpoint: Endpoint

    /// - Throws: what ``HTTPRoutePattern/init(_:)`` throws.
    package init(_ method: HTTPServerMethod, _ pattern: String, _ endpoint: Endpoint) throws(HTTPRouteMistake) {
        self.method = method
        self.pattern = try HTTPRoutePattern(pattern)
        self.endpoint = endpoint
    }
}
