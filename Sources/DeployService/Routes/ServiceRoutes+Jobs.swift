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
                .get, "/api/v1/jobs",
                Endpoint(
                    .role(.viewer), "The jobs of all applications that run",
                    EndpointShape(
                        gives: "JobListing",
                        query: [
                            .init(name: "cluster", meaning: "Only those of this cluster", schema: "ClusterName"),
                            .init(
                                name: "application", meaning: "Only those of the one with this id or name",
                                schema: "Text"),
                            .init(
                                name: "job",
                                meaning: "Only the one with this name or beginning of an id; there has to be one",
                                schema: "Text"),
                            .init(
                                name: "only", meaning: "Only the one that has not ended; there has to be one",
                                schema: "Truth"),
                        ], refusals: [400, 404, 503])
                ) { call in
                    try .json(try await jobs(call))
                }),
            try route(
                .get, base + "/{job}/trace",
                Endpoint(
                    .role(.viewer), "What a job failed of last",
                    EndpointShape(gives: "JobTrace", refusals: [404, 409, 503])
                ) { call in
                    try .json(try await work(call).trace(call.parameters["job"]))
                }),
            try route(
                .get, base + "/{job}/end",
                Endpoint(
                    .role(.viewer), "How a job has ended, and what it has collected",
                    EndpointShape(gives: "JobEnd", refusals: [404, 409, 503])
                ) { call in
                    try .json(try await work(call).end(call.parameters["job"]))
                }),
            try route(
                .get, "/api/v1/savepoints",
                Endpoint(
                    .role(.viewer), "The savepoints that were asked for here, the newest first",
                    EndpointShape(gives: "SavepointPage", refusals: [503])
                ) { _ in
                    try .json(Page(try await service.ledger.savepoints(100).map(SavepointDocument.init)))
                }),
            try route(
                .get, "/api/v1/savepoints/{savepoint}",
                Endpoint(
                    .role(.viewer), "What became of a savepoint, by its trigger id",
                    EndpointShape(gives: "Savepoint", refusals: [404, 503])
                ) { call in
                    let record = try await service.ledger.savepoint(call.parameters["savepoint"])
                    return try .json(SavepointDocument(record))
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

    private func jobs(_ call: ServiceCall) async throws -> JobListing {
        let query = call.request.query
        let (application, job) = (query["application"], query["job"])
        if try job != nil || call.truth("only") {
            let cluster = try service.clusters.cluster(query["cluster"]).cluster(for: call.principal.user)
            let found = try await JobFinder(.cluster(cluster)).job(JobWords(application: application, job: job))
            return JobListing(items: [ListedJob(found)], silent: [])
        }
        var (items, silent): ([ListedJob], [String]) = ([], [])
        for served in try clusters(call) {
            let cluster = try served.cluster(for: call.principal.user)
            for manager in try await JobFinder(.cluster(cluster)).jobManagers(of: application) {
                items += manager.jobs.map { ListedJob($0, of: manager) }
                guard case .silence(let error) = manager.answer else { continue }
                guard application == nil else { throw error }
                silent.append(error.message)
            }
        }
        return JobListing(items: items, silent: silent)
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
