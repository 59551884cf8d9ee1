import DeployEngine
import Diagnostics
import FoundationEssentials
import HTTPServing
import HadoopRecords
import Ledger
import NodeManager
import ResourceManager

extension ServiceRoutes {
    func inspectionRoutes() throws -> [HTTPRoute<Endpoint>] {
        [
            try route(
                .get, "/api/v1/deployments/{id}/explanation",
                Endpoint(
                    .role(.viewer), "Why a deployment is in the state that it is in",
                    EndpointShape(gives: "ExplanationAnswer", refusals: [404, 503])
                ) { call in
                    try .json(try await explanation(call.subject(service)))
                }),
            try route(
                .get, "/api/v1/deployments/{id}/logs",
                Endpoint(
                    .role(.viewer), "The log files of a deployment, or the content of one",
                    EndpointShape(
                        gives: "Log",
                        query: [
                            .init(
                                name: "container", meaning: "Its id, or the end of it; without one the JobManager's",
                                schema: "Text"),
                            .init(name: "file", meaning: "Which file; without one they are listed", schema: "Text"),
                            .init(name: "offset", meaning: "From which byte on", schema: "Offset"),
                            .init(name: "tail", meaning: "The last so many lines", schema: "LineCount"),
                            .init(
                                name: "follow",
                                meaning: "Whether what is written goes on to come, until the container ends",
                                schema: "Truth"),
                        ], refusals: [400, 404, 503])
                ) { call in
                    try await logs(call)
                }),
        ]
    }

    private func explanation(_ subject: Subject) async throws -> ExplanationAnswer {
        switch subject {
        case .deployment(let id): return try await explanation(id)
        case .foreign(let found):
            return ExplanationAnswer(
                explanation: await Explainer(cluster: found.cluster)
                    .explanation(of: found.report, patience: Self.patience(found.report)))
        }
    }

    func explanation(_ id: DeploymentID) async throws -> ExplanationAnswer {
        let document = try await DeploymentReader(service: service).document(of: id)
        if let known = document.explanation { return ExplanationAnswer(explanation: known) }
        guard let found = try await application(of: id) else { return ExplanationAnswer(explanation: nil) }
        return ExplanationAnswer(
            explanation: await Explainer(cluster: found.cluster)
                .explanation(of: found.report, patience: Self.patience(found.report)))
    }

    private func logs(_ call: ServiceCall) async throws -> HTTPServerResponse {
        let name = try call.parameters["id"]
        guard let (cluster, report) = try await application(of: call.subject(service)) else {
            throw DeployError(.inputNotFound, "\(name) has no application, and so no logs")
        }
        let query = call.request.query
        let isOne = query["file"] != nil && query["container"] == nil
        let found = try await LogFinder(cluster: cluster).find(report, isOne ? .jobManager : .all)
        guard let file = query["file"] else { return try .json(Page(found.containers)) }
        guard let container = try found.choose(query["container"]), let source = found.source(of: container) else {
            throw DeployError(.inputNotFound, "there is no such container, or it has no logs yet")
        }
        let lines = try call.number("tail", in: 0...100_000)
        if try call.truth("follow"), container.place == .node {
            return try await follow(file, container, source, tail: lines, on: cluster)
        }
        if let lines {
            guard let tail = try await LogTail.read(lines, of: file, of: container.container, from: source) else {
                throw Self.missing(file)
            }
            return .bytes(tail.bytes, type: Self.plain, headers: ["Log-Offset": String(tail.end)])
        }
        return try await part(file, container, source, from: try call.number("offset", in: 0...Int.max) ?? 0)
    }

    private func follow(
        _ file: String, _ container: LoggedContainer, _ source: any LogSource, tail lines: Int?, on cluster: Cluster
    ) async throws -> HTTPServerResponse {
        var start: (bytes: [UInt8], end: Int64)?
        if let lines { start = try await LogTail.read(lines, of: file, of: container.container, from: source) }
        let begun = start
        return HTTPServerResponse(
            headers: ["Content-Type": Self.plain, "Cache-Control": "no-store"],
            content: .stream(length: nil) { writer in
                if let begun { try await writer.write(begun.bytes) }
                try await LogFollower(
                    cluster: cluster, application: container.container.application,
                    followsAttempts: container.role == .jobManager,
                    write: { try await writer.write($0) }, note: { _ in }
                ).follow(file, of: container, after: begun)
            })
    }

    private func part(
        _ file: String, _ container: LoggedContainer, _ source: any LogSource, from offset: Int
    ) async throws -> HTTPServerResponse {
        guard let size = try await source.files(of: container.container)?.first(where: { $0.name == file })?.size
        else { throw Self.missing(file) }
        let start = Int64(offset)
        guard start < size else { return .bytes([], type: Self.plain, headers: ["Log-Offset": String(start)]) }
        return HTTPServerResponse(
            headers: ["Content-Type": Self.plain, "Cache-Control": "no-store"],
            content: .stream(length: nil) { writer in
                _ = try await source.read(file, of: container.container, last: size - start) { piece in
                    let skipped = max(0, start - piece.offset)
                    try await writer.write(Array(piece.bytes.dropFirst(Int(skipped))))
                }
            })
    }

    /// - Returns: nil for a deployment that has no application, or one that the ResourceManager knows no more.
    func application(of id: DeploymentID) async throws -> (cluster: Cluster, report: ApplicationReport)? {
        let record = try await service.ledger.record(id)
        guard let application = record.applicationID, let served = try service.clusters.served(record) else {
            return nil
        }
        let cluster = try served.cluster(for: record.user)
        return try await cluster.resourceManager.application(application).map { (cluster, $0) }
    }

    private func application(of subject: Subject) async throws -> (cluster: Cluster, report: ApplicationReport)? {
        switch subject {
        case .deployment(let id):
            _ = try await DeploymentReader(service: service).document(of: id)
            return try await application(of: id)
        case .foreign(let found): return (found.cluster, found.report)
        }
    }

    /// The logs of what has just ended may be on their way.
    private static func patience(_ report: ApplicationReport) -> Duration {
        report.state.isTerminal ? ContainerLogs.patience : .seconds(2)
    }

    private static let plain = "text/plain; charset=utf-8"

    private static func missing(_ file: String) -> DeployError {
        DeployError(.inputNotFound, "the container has no file \(file)", hint: "Without file= they are listed")
    }
}
