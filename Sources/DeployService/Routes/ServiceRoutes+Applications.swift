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
                        query: [.init(name: "cluster", meaning: "Only those of this cluster", schema: "ClusterName")],
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
                }),
            try route(
                .post, "/api/v1/applications/{id}/adopt",
                Endpoint(
                    .role(.operator), "Makes a deployment of an application that somebody else has started",
                    EndpointShape(gives: "Deployment", status: 201, otherStatuses: [200], refusals: [404, 409]),
                    answer: adopt)),
        ]
    }

    /// The deployment that there is already is the answer to whoever comes second.
    private func adopt(_ call: ServiceCall) async throws -> HTTPServerResponse {
        let text = try call.parameters["id"]
        guard let application = ApplicationID(text) else {
            throw DeployError(
                .inputNotFound, "there is no application \(text)",
                hint: "One is named like application_1795246195732_0012")
        }
        let (id, isNew) = try await Adoption(service: service).adopt(application, by: call.principal)
        let document = try await DeploymentReader(service: service).document(of: id)
        return try .json(document, status: isNew ? 201 : 200, headers: ["Location": document.links.`self`])
    }
}
