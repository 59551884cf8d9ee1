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
                        query: [
                            .init(name: "cluster", meaning: "Only those of this cluster", schema: "ClusterName"),
                            .init(
                                name: "live",
                                meaning: "Whether the ResourceManager is asked now; else it is as seen last",
                                schema: "Truth"),
                            .init(
                                name: "ended", meaning: "With live: whether those that have ended are there too",
                                schema: "Truth"),
                        ], refusals: [400, 503])
                ) { call in
                    try .json(Page(try await applications(call)))
                }),
            try route(
                .get, "/api/v1/applications/{id}",
                Endpoint(
                    .role(.viewer), "One application of Flink's, as the ResourceManager tells it now",
                    EndpointShape(gives: "Application", refusals: [404, 503])
                ) { call in
                    try .json(try await document(of: found(call)))
                }),
            try route(
                .get, "/api/v1/applications/{id}/status",
                Endpoint(
                    .role(.viewer), "The same with its attempts, its jobs, and why it waits or has failed",
                    EndpointShape(
                        gives: "ApplicationStatus",
                        query: [
                            .init(name: "explain", meaning: "Whether it is looked for the reason", schema: "Truth")
                        ],
                        refusals: [404, 503])
                ) { call in
                    let found = try await found(call)
                    let explains = try call.truth("explain")
                    return try .json(
                        try await StatusReader(cluster: found.cluster).status(of: found.id, explaining: explains))
                }),
            try route(
                .post, "/api/v1/applications/{id}/adopt",
                Endpoint(
                    .role(.operator), "Makes a deployment of an application that somebody else has started",
                    EndpointShape(gives: "Deployment", status: 201, otherStatuses: [200], refusals: [404, 409]),
                    answer: adopt)),
        ]
    }

    private func applications(_ call: ServiceCall) async throws -> [ApplicationDocument] {
        var items: [ApplicationDocument] = []
        let wanted = try call.request.query["cluster"].map { try service.clusters.cluster($0).name }
        let (isLive, endedToo) = (try call.truth("live"), try call.truth("ended"))
        for tracker in service.trackers where wanted == nil || wanted == tracker.served.name {
            let reach = await tracker.reach
            var sights = await tracker.sights
            if isLive {
                let known = Dictionary(sights.map { ($0.report.applicationID, $0) }) { $1 }
                sights = try await tracker.served.cluster(for: call.principal.user).flinkApplications(
                    endedToo: endedToo
                )
                .map { Sight($0, jobs: known[$0.applicationID]?.jobs) }
            }
            for sight in sights {
                let record = try await service.ledger.record(applicationID: sight.report.applicationID)
                items.append(ApplicationDocument(sight, cluster: tracker.served.name, reach: reach, record))
            }
        }
        return items
    }

    private func found(_ call: ServiceCall) async throws -> ForeignApplication {
        try await SubjectFinder(service: service, principal: call.principal).application(applicationID(call))
    }

    private func document(of found: ForeignApplication) async throws -> ApplicationDocument {
        ApplicationDocument(
            Sight(found.report, jobs: found.sight?.jobs, unreachableSince: found.sight?.unreachableSince),
            cluster: found.served.name, reach: found.reach,
            try await service.ledger.record(applicationID: found.id))
    }

    private func applicationID(_ call: ServiceCall) throws -> ApplicationID {
        let text = try call.parameters["id"]
        guard let application = ApplicationID(text) else {
            throw DeployError(
                .inputNotFound, "there is no application \(text)",
                hint: "One is named like application_1795246195732_0012")
        }
        return application
    }

    /// The deployment that there is already is the answer to whoever comes second.
    private func adopt(_ call: ServiceCall) async throws -> HTTPServerResponse {
        let (id, isNew) = try await Adoption(service: service).adopt(applicationID(call), by: call.principal)
        let document = try await DeploymentReader(service: service).document(of: id)
        return try .json(document, status: isNew ? 201 : 200, headers: ["Location": document.links.`self`])
    }
}
