import DeployEngine
import Diagnostics
import HTTPServing
import HadoopRecords
import Ledger

extension ServiceRoutes {
    func applicationRoutes() throws -> [HTTPRoute<Endpoint>] {
        [
            try route(
                .get, "/api/v1/applications",
                Endpoint(
                    .role(.viewer), "Every Flink application that has not ended, whoever started it",
                    EndpointShape(
                        gives: "ApplicationPage",
                        query: [.init(name: "cluster", meaning: "Only those of this cluster", schema: "Text")],
                        refusals: [400])
                ) { call in
                    var items: [ApplicationDocument] = []
                    let wanted = try call.request.query["cluster"].map { try service.clusters.cluster($0).name }
                    for tracker in service.trackers where wanted == nil || wanted == tracker.served.name {
                        let reach = await tracker.reach
                        for sight in await tracker.sights {
                            let record = try await service.ledger.record(applicationID: sight.report.applicationID)
                            items.append(
                                ApplicationDocument(sight, cluster: tracker.served.name, reach: reach, record))
                        }
                    }
                    return try .json(Page(items))
                })
        ]
    }
}
