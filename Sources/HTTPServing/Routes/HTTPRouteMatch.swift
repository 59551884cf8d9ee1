/// A route and what its pattern found in a path.
package struct HTTPRouteMatch<Endpoint: Sendable>: Sendable {
    package let route: HTTPRoute<Endpoint>
    package let parameters: HTTPRouteParameters
}
