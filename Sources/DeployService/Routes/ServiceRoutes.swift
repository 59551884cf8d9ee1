package import HTTPServing

/// Every route of the service, in the order of the API's documentation.
package struct ServiceRoutes: Sendable {
    let service: Service

    package init(service: Service) {
        self.service = service
    }

    /// - Throws: ``HTTPRouteMistake`` where two routes are the same.
    package func table() throws -> HTTPRouteTable<Endpoint> {
        try HTTPRouteTable(routes())
    }

    /// In the order of the API's documentation.
    package func routes() throws -> [HTTPRoute<Endpoint>] {
        try [
            deploymentRoutes(), eventRoutes(), jobRoutes(), inspectionRoutes(), planRoutes(), fileRoutes(),
            applicationRoutes(), sessionRoutes(), findingRoutes(), operationRoutes(), dashboardRoutes(),
        ].flatMap(\.self)
    }

    func route(
        _ method: HTTPServerMethod, _ pattern: String, _ endpoint: Endpoint
    ) throws -> HTTPRoute<Endpoint> {
        try HTTPRoute(method, pattern, endpoint)
    }
}
