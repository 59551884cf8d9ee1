import CurlHTTP
import Diagnostics
import FlinkREST
import TestSupport
import Testing

/// The versions of Flink whose JobManagers' answers about jobs lie in `Recorded`.
let flinkVersions = ["flink-1.17.2", "flink-1.20.5", "flink-2.2.0"]

@Suite struct FlinkSavepointTests {
    let http = HTTPClient()
    let job = jobID("a")

    private func jobManager(_ server: WireServer) -> FlinkRESTClient {
        FlinkRESTClient(http: http, address: server.address)
    }

    @Test(arguments: flinkVersions)
    func aSavepointIsBegunAskedForAndFound(version: String) async throws {
        try await withWireServer { server in
            server.expect(
                try recorded("savepoint", version).wanting(
                    #"{"cancel-job":false,"formatType":"NATIVE","target-directory":"hdfs:///sp",""#
                        + #"triggerId":"\#(triggerID("b"))"}"#),
                try recorded("savepoint-again", version).wanting(
                    #"{"cancel-job":false,"triggerId":"\#(triggerID("b"))"}"#),
                try recorded("savepoint-completed", version))
            let request = SavepointRequest(triggerID: triggerID("b"), folder: "hdfs:///sp", format: .native)
            let first = try await jobManager(server).savepoint(job, request)
            let second = try await jobManager(server).savepoint(job, SavepointRequest(triggerID: triggerID("b")))
            #expect([first, second] == [request.triggerID, request.triggerID])
            let state = try await jobManager(server).savepointState(job, first)
            guard case .completed(let path) = state else { throw Unexpected(what: "\(state)") }
            #expect(path.hasPrefix("file:/savepoints/savepoint-aaaaaa-"))
        }
    }

    @Test(arguments: flinkVersions)
    func aStopSaysWhetherItDrains(version: String) async throws {
        try await withWireServer { server in
            server.expect(
                try recorded("stop", version).wanting(
                    #"{"drain":true,"targetDirectory":"hdfs:///sp","triggerId":"\#(triggerID("e"))"}"#),
                try recorded("stop-completed", version), try recorded("stop-ended", version))
            let request = SavepointRequest(triggerID: triggerID("e"), folder: "hdfs:///sp", drain: true)
            let trigger = try await jobManager(server).stop(job, request)
            let done = try await jobManager(server).savepointState(job, trigger)
            guard case .completed = done else { throw Unexpected(what: "\(done)") }
            let state = try await jobManager(server).savepointState(job, triggerID("f"))
            guard case .failed(let reason) = state else { throw Unexpected(what: "\(state)") }
            #expect(reason.hasSuffix("Could not find Flink job (\(job))"))
        }
    }

    @Test(arguments: flinkVersions)
    func whatFailsSaysWhyInALine(version: String) async throws {
        try await withWireServer { server in
            server.expect(
                try recorded("savepoint-not-writable", version), try recorded("savepoint-no-folder", version),
                try recorded("savepoint-unknown", version))
            let state = try await jobManager(server).savepointState(job, triggerID("d"))
            guard case .failed(let reason) = state else { throw Unexpected(what: "\(state)") }
            #expect(reason == "java.io.IOException: Failed to create savepoint directory at file:/proc/nowhere")

            let noFolder = try await #require(throws: DeployError.self) {
                try await jobManager(server).savepoint(job, SavepointRequest(triggerID: triggerID("c")))
            }
            #expect(noFolder.code == .configurationWrong)
            #expect(noFolder.message.hasSuffix("Property [target-directory] must be provided."))

            let unknown = try await #require(throws: DeployError.self) {
                try await jobManager(server).savepointState(job, triggerID("0"))
            }
            #expect(unknown.code == .inputNotFound)
        }
    }

    @Test(arguments: flinkVersions)
    func aSavepointIsDisposedOf(version: String) async throws {
        try await withWireServer { server in
            let begun = try recorded("disposal", version)
            let (done, failed) = (try recorded("disposal-completed", version), try recorded("disposal-failed", version))
            server.expect(begun.wanting(#"{"savepoint-path":"hdfs:///sp/savepoint-1"}"#), done, failed)
            let trigger = try await jobManager(server).dispose(savepoint: "hdfs:///sp/savepoint-1")
            let end = try await jobManager(server).disposalState(trigger)
            #expect(end == .completed(path: ""))
            let other = try #require(failed.target.split(separator: "/").last.flatMap { TriggerID(String($0)) })
            let state = try await jobManager(server).disposalState(other)
            guard case .failed(let reason) = state else { throw Unexpected(what: "\(state)") }
            #expect(reason.contains("Cannot find checkpoint or savepoint file/directory 'file:///nowhere'"))
        }
    }

    @Test func whatGoesOnIsInProgress() async throws {
        try await withWireServer { server in
            server.answer { _ in .json(#"{"status":{"id":"IN_PROGRESS"},"operation":null}"#) }
            let state = try await jobManager(server).savepointState(job, triggerID("b"))
            #expect(state == .inProgress)
        }
    }

    @Test func theProxyOfYARNTakesNoStop() async throws {
        try await withWireServer { server in
            let client = FlinkRESTClient(http: http, address: server.address, proxyPath: "/proxy/application_1_0001")
            let error = try await #require(throws: DeployError.self) {
                try await client.stop(job, SavepointRequest())
            }
            #expect(error.code == .clusterUnreachable)
            #expect(
                error.message.hasSuffix("/proxy/application_1_0001 leads to it, which passes GET requests alone on"))
            #expect(server.requests.isEmpty)
        }
    }

    @Test func chosenIDsAreFlinks() {
        let ids = (0..<100).map { _ in TriggerID.random() }
        #expect(Set(ids).count == 100)
        #expect(ids.allSatisfy { TriggerID($0.text) == $0 })
    }
}
