import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport

/// `bobbin serve` of a test's user, and what is asked of it with curl.
struct RunningService: Sendable {
    let port: Int
    let token: String
    private let process: RunningBobbin
    private let folder: LocalPath

    /// Starts it and waits until it answers.
    ///
    /// - Parameter port: where it listens; 0 for any that is free.
    static func start(
        _ fixture: ClusterFixture, _ options: [String] = [], port: Int = 0
    ) async throws -> RunningService {
        let made = try await fixture.bobbin([
            "token", "add", "test-\(UUID().uuidString.prefix(8))", "--role", "operator",
        ])
        guard made.succeeded else { throw ClusterFailure(text: made.errorText) }
        let process = try RunningBobbin(
            fixture.cluster.tools.bobbin, words(fixture) + ["--listen", "127.0.0.1:\(port)"] + options,
            environment: fixture.environment, in: fixture.folder)
        try await process.says("message=answers", within: .seconds(60))
        guard let found = process.errorText.firstMatch(of: #/message=answers .*port=([0-9]+)/#), let port = Int(found.1)
        else { throw ClusterFailure(text: "no port: \(process.errorText)") }
        return RunningService(
            port: port, token: made.outputText.filter { !$0.isWhitespace }, process: process, folder: fixture.folder)
    }

    /// The words that start the service of the tested cluster and Flink.
    static func words(_ fixture: ClusterFixture) -> [String] {
        [
            "serve", "--cluster", "test=\(fixture.cluster.conf)", "--flink",
            "1.20.5=\(fixture.cluster.tools.flinkHome)",
        ]
    }

    /// Ends it in order.
    func stop() async throws -> SubprocessResult {
        process.child.signal(15)
        return try await process.result(within: .seconds(60))
    }

    /// What curl gets.
    ///
    /// - Returns: the status, and the body.
    func curl(_ words: [String], _ path: String) async throws -> (status: Int, body: [UInt8]) {
        let result = try await Subprocess.run(
            "curl",
            ["-sS", "-H", "Authorization: Bearer \(token)", "-w", "%{stderr}%{http_code}"] + words
                + ["http://127.0.0.1:\(port)\(path)"], in: folder, deadline: .seconds(120))
        guard result.succeeded, let status = Int(result.errorText.filter(\.isNumber)) else {
            throw ClusterFailure(text: "curl \(path): \(result.errorText)")
        }
        return (status, result.output)
    }

    /// A deployment as the service tells it, as far as the tests look at it.
    struct Seen: Decodable, Sendable {
        struct Job: Decodable, Sendable {
            let id: String
            let state: String
        }

        let id: String
        let state: String
        let applicationId: String?
        let jobs: [Job]
        let user: String
    }

    func deployment(_ id: String) async throws -> Seen {
        let answer = try await curl([], "/api/v1/deployments/\(id)")
        guard answer.status == 200 else { throw ClusterFailure(text: String(decoding: answer.body, as: UTF8.self)) }
        return try JSONDecoder().decode(Seen.self, from: Data(answer.body))
    }

    /// The events of a deployment so far: its stream has no end, and is left after a second.
    func events(of id: String) async throws -> String {
        try await Subprocess.run(
            "curl",
            [
                "-sSN", "-m", "1", "-H", "Authorization: Bearer \(token)",
                "http://127.0.0.1:\(port)/api/v1/deployments/\(id)/events?after=0",
            ], in: folder, deadline: .seconds(30)
        ).outputText
    }

    /// Asks for a deployment.
    func deploy(_ wish: String, key: String? = nil) async throws -> Seen {
        let answer = try await curl(
            ["-H", "Content-Type: application/json", "--data-binary", wish]
                + (key.map { ["-H", "Idempotency-Key: \($0)"] } ?? []),
            "/api/v1/deployments")
        guard answer.status == 201 else { throw ClusterFailure(text: String(decoding: answer.body, as: UTF8.self)) }
        return try JSONDecoder().decode(Seen.self, from: Data(answer.body))
    }

    /// Waits until a deployment is in one of these states.
    func wait(for states: Set<String>, _ id: String) async throws -> Seen {
        var seen = try await deployment(id)
        try await poll(within: .seconds(180), for: "\(id) to be \(states.sorted())") {
            seen = try await deployment(id)
            return states.contains(seen.state)
        }
        return seen
    }
}
