import DeployEngine
import Diagnostics
import FlinkREST
import FoundationEssentials
import HTTPServing
import Ledger

extension ServiceRoutes {
    func jobRoutes() throws -> [HTTPRoute<Endpoint>] {
        let base = "/api/v1/deployments/{id}/jobs"
        return [
            try route(
                .get, base,
                Endpoint(
                    .role(.viewer), "The jobs of a deployment",
                    EndpointShape(gives: "JobPage", refusals: [404, 409, 503])
                ) { call in
                    try .json(Page(try await work(call).jobs()))
                }),
            try route(
                .post, base + "/{job}/cancel",
                Endpoint(
                    .role(.operator), "Ends a job at once",
                    EndpointShape(gives: "Job", status: 202, refusals: [404, 409, 503])
                ) { call in
                    try .json(try await work(call).cancel(call.parameters["job"]), status: 202)
                }),
            try savepointRoute(
                base + "/{job}/savepoints", .savepoint, "Takes a savepoint; it goes on after the answer"),
            try savepointRoute(
                base + "/{job}/stop", .stop, "Stops a job with a savepoint; it goes on after the answer"),
            try route(
                .get, base + "/{job}/checkpoints",
                Endpoint(
                    .role(.viewer), "The checkpoints of a job",
                    EndpointShape(gives: "Checkpoints", refusals: [404, 409, 503])
                ) { call in
                    try .json(try await work(call).checkpoints(call.parameters["job"]))
                }),
            try route(
                .post, "/api/v1/savepoint-disposals",
                Endpoint(
                    .role(.operator), "Has a JobManager remove a savepoint with all its files",
                    EndpointShape(takes: "DisposalWish", gives: "Disposal", refusals: [409, 422, 502, 504])
                ) { call in
                    let (wish, _) = try await call.body(DisposalWish.self)
                    return try .json(
                        try await SavepointRemoval(service: service, principal: call.principal).remove(wish))
                }),
        ]
    }

    private func work(_ call: ServiceCall) async throws -> JobWork {
        try await JobWork(service: service, call.subject(service), principal: call.principal)
    }

    private func savepointRoute(
        _ path: String, _ kind: SavepointRecord.Kind, _ summary: String
    ) throws -> HTTPRoute<Endpoint> {
        try route(
            .post, path,
            Endpoint(
                .role(.operator), summary,
                EndpointShape(
                    takes: "SavepointWish", gives: "Savepoint", status: 202, refusals: [400, 404, 409, 415, 422, 503])
            ) { call in
                let (wish, _) = try await call.body(SavepointRequestDocument.self)
                let savepoint = try await work(call).savepoint(call.parameters["job"], kind, wish)
                return try .json(savepoint, status: 202)
            })
    }
}
