import DeployEngine
import Diagnostics
import FoundationEssentials
import HTTPServing
import HadoopRecords
import Ledger

extension ServiceRoutes {
    func deploymentRoutes() throws -> [HTTPRoute<Endpoint>] {
        let reader = DeploymentReader(service: service)
        return [
            try route(
                .post, "/api/v1/deployments",
                Endpoint(
                    .role(.operator), "Deploys an application, a session, or a job",
                    EndpointShape(
                        takes: "Wish", gives: "Deployment", status: 201,
                        headers: [
                            .init(
                                name: "Idempotency-Key",
                                meaning: "The same key gives the same deployment, and no second",
                                schema: "IdempotencyKey")
                        ], refusals: [400, 409, 415, 422]),
                    answer: create)),
            try route(
                .get, "/api/v1/deployments",
                Endpoint(
                    .role(.viewer), "The deployments of this service, the newest first",
                    EndpointShape(
                        gives: "DeploymentPage",
                        query: [
                            .init(name: "state", meaning: "Only those in this state", schema: "DeploymentState"),
                            .init(name: "kind", meaning: "Only those of this kind", schema: "Kind"),
                            .init(name: "name", meaning: "Only those of this name", schema: "Text"),
                            .init(name: "tag", meaning: "Only those with this tag of YARN's", schema: "Text"),
                            .init(name: "limit", meaning: "How many at the most", schema: "Limit"),
                            .init(name: "after", meaning: "The next of the page before", schema: "DeploymentName"),
                        ], refusals: [400])
                ) { call in
                    try .json(try await reader.page(call))
                }),
            try route(
                .get, "/api/v1/deployments/{id}",
                Endpoint(
                    .role(.viewer), "One deployment", EndpointShape(gives: "Deployment", refusals: [404])
                ) { call in
                    try .json(try await reader.document(of: call.subject(service)))
                }),
            try route(
                .delete, "/api/v1/deployments/{id}",
                Endpoint(
                    .role(.operator), "Stops a deployment in order, through its JobManager",
                    EndpointShape(
                        gives: "Deployment", status: 202,
                        query: [
                            .init(
                                name: "careful", meaning: "Whether a session in which jobs run is refused",
                                schema: "Truth")
                        ], refusals: [404, 409, 503])
                ) { call in
                    try await end(call, isKill: false, force: !call.truth("careful"))
                }),
            try route(
                .post, "/api/v1/deployments/{id}/kill",
                Endpoint(
                    .role(.operator), "Ends a deployment at once, through YARN",
                    EndpointShape(gives: "Deployment", status: 202, refusals: [404, 409, 503])
                ) { call in
                    try await end(call, isKill: true)
                }),
        ]
    }

    private func create(_ call: ServiceCall) async throws -> HTTPServerResponse {
        let key = call.request.headers["Idempotency-Key"]
        if let key, !(1...255).contains(key.utf8.count) || !key.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) {
            throw DeployError(.usage, "Idempotency-Key is to have 1 to 255 characters of ASCII")
        }
        let (wish, bytes) = try await call.body(Wish.self)
        let record = try await service.deployments.begin(wish, body: bytes, key: key, by: call.principal)
        let document = try await DeploymentReader(service: service).document(of: record.id)
        return try .json(document, status: 201, headers: ["Location": document.links.`self`])
    }

    private func end(_ call: ServiceCall, isKill: Bool, force: Bool = true) async throws -> HTTPServerResponse {
        let subject = try await call.subject(service)
        let end = DeploymentEnd(service: service)
        switch subject {
        case .deployment(let id): try await end.end(id, isKill: isKill, force: force, by: call.principal)
        case .foreign(let application): try await end.end(application, isKill: isKill, force: force, by: call.principal)
        }
        return try .json(try await DeploymentReader(service: service).document(of: subject), status: 202)
    }
}
