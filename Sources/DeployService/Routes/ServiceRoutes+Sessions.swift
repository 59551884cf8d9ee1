import DeployEngine
import Diagnostics
import HTTPServing
import Ledger

extension ServiceRoutes {
    func sessionRoutes() throws -> [HTTPRoute<Endpoint>] {
        [
            try route(
                .get, "/api/v1/sessions",
                Endpoint(
                    .role(.viewer), "The sessions that run, with their jobs and slots",
                    EndpointShape(
                        gives: "SessionPage",
                        query: [
                            .init(name: "cluster", meaning: "Only those of this cluster", schema: "ClusterName"),
                            .init(
                                name: "name", meaning: "Only the one with this id or name; there has to be one",
                                schema: "Text"),
                            .init(
                                name: "only", meaning: "Only the one of the token's user; there has to be one",
                                schema: "Truth"),
                        ], refusals: [400, 404, 503])
                ) { call in
                    try .json(Page(try await sessions(call)))
                })
        ]
    }

    private func sessions(_ call: ServiceCall) async throws -> [SessionStatus] {
        let query = call.request.query
        let isOne = try query["name"] != nil || call.truth("only")
        var found: [SessionStatus] = []
        for served in isOne ? [try service.clusters.cluster(query["cluster"])] : try clusters(call) {
            let cluster = try served.cluster(for: call.principal.user)
            let finder = SessionFinder(cluster: cluster)
            let sessions = isOne ? [try await finder.session(query["name"])] : try await finder.running()
            found += try await SessionStatusReader(cluster: cluster).statuses(of: sessions)
        }
        return found
    }

    /// Those that the query means.
    func clusters(_ call: ServiceCall) throws -> [ServedCluster] {
        try call.request.query["cluster"].map { [try service.clusters.cluster($0)] } ?? service.clusters.clusters
    }
}
