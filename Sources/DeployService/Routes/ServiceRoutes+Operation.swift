import DeployEngine
import Diagnostics
import FoundationEssentials
import HTTPServing
import Ledger

extension ServiceRoutes {
    func operationRoutes() throws -> [HTTPRoute<Endpoint>] {
        [
            try route(
                .get, "/healthz",
                Endpoint(.open, "Whether the process answers", EndpointShape(gives: "Health")) { _ in
                    try .json(HealthDocument(status: "ok"))
                }),
            try route(
                .get, "/readyz",
                Endpoint(
                    .open, "Whether every cluster answers and the ledger can be read",
                    EndpointShape(gives: "Health", refusals: [503])
                ) { _ in
                    _ = try await service.ledger.lastEvent()
                    for tracker in service.trackers {
                        let reach = await tracker.reach
                        guard reach.lastAnswer != nil, reach.unreachableSince == nil else {
                            throw DeployError(
                                .clusterUnreachable, "the cluster \(tracker.served.name) does not answer")
                        }
                    }
                    return try .json(HealthDocument(status: "ready"))
                }),
            try route(
                .get, "/metrics",
                Endpoint(
                    .role(.viewer), "Figures for Prometheus", EndpointShape(gives: "Metrics")
                ) { _ in
                    .bytes(
                        Array(try await Metrics(service: service).text().utf8),
                        type: "text/plain; version=0.0.4; charset=utf-8")
                }),
            try route(
                .get, "/openapi.json",
                Endpoint(
                    .role(.viewer), "This API, described for programs", EndpointShape(gives: "JSON")
                ) { _ in
                    let words = [
                        "ClusterName": service.clusters.clusters.map(\.name),
                        "FlinkVersion": service.clusters.versions,
                    ]
                    return try .json(APIDescription(try routes(), words: words).json)
                }),
        ]
    }
}
