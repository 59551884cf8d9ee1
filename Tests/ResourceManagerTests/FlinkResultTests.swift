import CurlHTTP
import Diagnostics
import FlinkREST
import TestSupport
import Testing

@Suite struct FlinkResultTests {
    let http = HTTPClient()

    struct Case: Sendable, CustomTestStringConvertible {
        let version: String
        let recording: String
        /// nil for a job that goes on.
        let state: JobState?
        var testDescription: String { "\(version) \(recording)" }
    }

    private static let cases = flinkVersions.flatMap { version in
        [
            Case(version: version, recording: "result-finished", state: .finished),
            Case(version: version, recording: "result-failed", state: .failed),
            Case(version: version, recording: "result-cancelled", state: .canceled),
            Case(version: version, recording: "result-running", state: nil),
        ]
    }

    @Test(arguments: cases) func aJobsEndIsToldAtOnce(_ test: Case) async throws {
        let exchange = try recorded(test.recording, test.version)
        let id = try #require(exchange.target.split(separator: "/").dropFirst().first.flatMap { JobID(String($0)) })
        try await withWireServer { server in
            server.expect(exchange)
            let result = try await FlinkRESTClient(http: http, address: server.address).result(of: id)
            #expect(result?.state == test.state)
            guard let result else { return }
            #expect(result.id == id)
            #expect(result.runtime > 0)
            #expect(
                (result.trace?.contains("java.lang.IllegalStateException: no good at 5") ?? false)
                    == (test.state == .failed))
        }
    }

    @Test(arguments: flinkVersions) func aJobThatNobodyKnowsIsToldOf(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("result-unknown", version))
            let error = try await #require(throws: DeployError.self) {
                try await FlinkRESTClient(http: http, address: server.address).result(of: jobID("0"))
            }
            #expect(error.code == .inputNotFound)
        }
    }

    @Test(arguments: flinkVersions) func aJobManagerSaysWhatItIs(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("config", version))
            let features = try await FlinkRESTClient(http: http, address: server.address).features()
            #expect("flink-\(features.flinkVersion)" == version)
            #expect(features.takesJars && features.cancelsJobs)
        }
    }
}
