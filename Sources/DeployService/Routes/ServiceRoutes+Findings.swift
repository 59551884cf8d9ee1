import HTTPServing
import Ledger

extension ServiceRoutes {
    func findingRoutes() throws -> [HTTPRoute<Endpoint>] {
        [
            try route(
                .get, "/api/v1/findings",
                Endpoint(
                    .role(.viewer), "What makes deployments fail on each cluster, examined anew every few minutes",
                    EndpointShape(
                        gives: "ClusterFindingsPage",
                        query: [.init(name: "cluster", meaning: "Only those of this cluster", schema: "ClusterName")])
                ) { call in
                    let wanted = try call.request.query["cluster"].map { try service.clusters.cluster($0).name }
                    let examiners = service.examiners.filter { wanted == nil || wanted == $0.served.name }
                    var items: [ClusterFindings] = []
                    for examiner in examiners { items.append(await examiner.findings()) }
                    return try .json(Page(items))
                })
        ]
    }
}
