import Diagnostics
import FoundationEssentials
import HTTPServing
import HadoopRPC
import HadoopRecords

/// The ResourceManager's REST API, as far as deployers ask it.
struct ClusterRoutes: Sendable {
    let yarn: YARN
    let faults: Faults

    /// - Parameter segments: of the path below `/ws/v1/cluster`.
    func respond(to request: HTTPServerRequest, _ segments: [String]) async throws -> HTTPServerResponse {
        do {
            return try await answer(request, segments)
        } catch let exception as RPCException {
            return Self.refusal(exception)
        } catch let refusal as RESTRefusal {
            return refusal.response
        }
    }

    private func answer(_ request: HTTPServerRequest, _ segments: [String]) async throws -> HTTPServerResponse {
        let user = request.query["user.name"].flatMap { $0.isEmpty ? nil : $0 } ?? yarn.user
        switch (request.method, segments.first, segments.count) {
        case (.get, nil, _), (.get, "info", 1): return .json(info)
        case (.get, "userinfo", 1):
            return .json(["rmLoginUser": .text(yarn.user), "requestedUser": .text(user)])
        case (.get, "metrics", 1): return .json(await yarn.metrics())
        case (.get, "nodes", 1): return .json(await yarn.nodes(in: request.query["states"]))
        case (.get, "scheduler", 1): return .json(await yarn.scheduler())
        case (.get, "queues", 3) where segments[2] == "access":
            let known = SandboxQueue.named(segments[1]) != nil
            return .json([
                "allowed": .bool(known), "user": .text(request.query["user"] ?? user),
                "diagnostics": .text(known ? "" : "Specified queue : \(segments[1]) doesn't exist"),
            ])
        case (.get, "apps", 1): return .json(try await yarn.documents(matching: ApplicationFilter(request.query)))
        case (.post, "apps", 1): return try await submit(request, as: user)
        case (.post, "apps", 2) where segments[1] == "new-application": return .json(await newApplication())
        case (_, "apps", 2...):
            guard let id = ApplicationID(segments[1]) else {
                throw RESTRefusal.badRequest(
                    "java.lang.IllegalArgumentException: Invalid ApplicationId: \(segments[1])")
            }
            return try await application(id, request, Array(segments.dropFirst(2)), user)
        default: throw HTTPRefusal.notFound(request.rawPath)
        }
    }

    private func application(
        _ id: ApplicationID, _ request: HTTPServerRequest, _ rest: [String], _ user: String
    ) async throws -> HTTPServerResponse {
        let record = try await yarn.application(id)
        switch (request.method, rest.first, rest.count) {
        case (.get, nil, _): return .json(["app": try await yarn.document(of: id)])
        case (.get, "state", 1): return .json(["state": .text(await yarn.internalState(of: record))])
        case (.put, "state", 1): return try await kill(record, request, user)
        case (.get, "queue", 1): return .json(["queue": .text(record.queue)])
        case (.get, "priority", 1): return .json(["priority": 0])
        case (.get, "timeouts", 1): return .json(["timeouts": ["timeout": [await yarn.timeout(of: id)]]])
        case (.get, "timeouts", 2): return .json(["timeout": await yarn.timeout(of: id)])
        case (.put, "timeout", 1):
            let body = try await self.body(request)
            guard let text = body["timeout"]?["expiryTime"]?.string, let expires = ExpiryTime(text)?.milliseconds else {
                throw RESTRefusal.badRequest("Invalid timeout: it has no expiryTime")
            }
            try await yarn.limitLife(of: id, to: expires)
            return .json(["timeout": await yarn.timeout(of: id)])
        case (.get, "appattempts", 1): return .json(await yarn.attempts(of: record))
        case (.get, "appattempts", 3) where rest[2] == "containers":
            return .json(await yarn.containerDocuments(of: id, attempt: rest[1]))
        default: throw HTTPRefusal.notFound(request.rawPath)
        }
    }

    private var info: JSONValue {
        [
            "clusterInfo": [
                "id": .integer(yarn.clusterTimestamp), "startedOn": .integer(yarn.clusterTimestamp),
                "state": "STARTED", "haState": faults.take(.standby) == nil ? "ACTIVE" : "STANDBY",
                "rmStateStoreName": "bobbin sandbox",
                "resourceManagerVersion": .text(SandboxVersion.hadoop), "hadoopVersion": .text(SandboxVersion.hadoop),
                "resourceManagerBuildVersion": "bobbin sandbox, not YARN",
                "hadoopBuildVersion": "bobbin sandbox, not Hadoop",
                "haZooKeeperConnectionState":
                    "Could not find leader elector. Verify both HA and automatic failover are enabled.",
            ]
        ]
    }

    private func newApplication() async -> JSONValue {
        let most = yarn.resources.total
        return [
            "application-id": .text("\(await yarn.newApplication())"),
            "maximum-resource-capability": [
                "memory": .integer(most.memory), "vCores": .integer(Int64(most.vCores)),
                "resourceInformations": ["resourceInformation": []],
            ],
        ]
    }

    private func submit(_ request: HTTPServerRequest, as user: String) async throws -> HTTPServerResponse {
        let context = try SubmissionReader(try await body(request)).context()
        try await yarn.submit(context, as: user)
        if faults.take(.lostAnswer) != nil { return .noAnswer }
        let path = "http://\(yarn.httpAddress)/ws/v1/cluster/apps/\(context.applicationID)"
        return HTTPServerResponse(202, headers: ["Location": path])
    }

    private func kill(
        _ record: ApplicationRecord, _ request: HTTPServerRequest, _ user: String
    ) async throws -> HTTPServerResponse {
        let body = try await self.body(request)
        guard body["state"]?.string == "KILLED" else {
            throw RESTRefusal.badRequest("Only 'KILLED' is allowed as a target state.")
        }
        let why = body["diagnostics"]?.string.map {
            "Application \(record.id) was killed by user \(user) with diagnostic message: \($0)"
        }
        let hadEnded = try await yarn.kill(record.id, why, by: user)
        let now = try await yarn.application(record.id).state.rawValue
        guard !hadEnded else { return .json(["state": .text(now)]) }
        return .json(
            ["state": "KILLING"], status: 202,
            headers: ["Location": "http://\(yarn.httpAddress)/ws/v1/cluster/apps/\(record.id)/state"])
    }

    /// The largest that is taken; far above what a submission has.
    private static let bodyLimit = 8 << 20

    private func body(_ request: HTTPServerRequest) async throws -> JSONValue {
        let content = try await request.body.collect(limit: Self.bodyLimit)
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(content)) else {
            throw RESTRefusal.badRequest("javax.xml.bind.UnmarshalException: the body is no JSON")
        }
        return value
    }

    /// As the REST API spells what the RPC would throw.
    private static func refusal(_ exception: RPCException) -> HTTPServerResponse {
        exception.className.hasSuffix(".ApplicationNotFoundException")
            ? RESTRefusal.notFound("java.lang.Exception: \(notFound(exception.message))").response
            : RESTRefusal.badRequest("\(exception.className): \(exception.message)").response
    }

    private static func notFound(_ message: String) -> String {
        let id = message.split(separator: "'").dropFirst().first.map(String.init) ?? ""
        return "app with id: \(id) not found"
    }
}
