import CurlHTTP
import Diagnostics
import FlinkREST
import TestSupport
import Testing

@Suite struct FlinkJobsTests {
    let http = HTTPClient()

    private func jobManager(_ server: WireServer) -> FlinkRESTClient {
        FlinkRESTClient(http: http, address: server.address)
    }

    @Test(arguments: flinkVersions)
    func aJobIsCancelled(version: String) async throws {
        try await withWireServer { server in
            server.expect(
                try recorded("cancel", version), try recorded("cancel-ended", version),
                try recorded("cancel-unknown", version))
            try await jobManager(server).cancel(jobID("9"))
            let ended = try await #require(throws: DeployError.self) {
                try await jobManager(server).cancel(jobID("a"))
            }
            #expect(ended.code == .refusedByGuard)
            #expect(ended.message.hasSuffix("the job has already reached another terminal state (FINISHED)."))
            let unknown = try await #require(throws: DeployError.self) {
                try await jobManager(server).cancel(jobID("0"))
            }
            #expect(unknown.code == .inputNotFound)
            #expect(unknown.message.hasSuffix("Job could not be found."))
        }
    }

    @Test(arguments: flinkVersions)
    func throughAProxyAJobIsCancelledByItsTwin(version: String) async throws {
        try await withWireServer { server in
            var exchange = try recorded("yarn-cancel", version)
            exchange.target = "/proxy/application_1_0001" + exchange.target
            server.expect(exchange)
            let client = FlinkRESTClient(http: http, address: server.address, proxyPath: "/proxy/application_1_0001")
            try await client.cancel(jobID("8"))
        }
    }

    @Test(arguments: flinkVersions)
    func checkpointsAreToldOf(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("checkpoints", version), try recorded("checkpoints-restored", version))
            let statistics = try await jobManager(server).checkpoints(jobID("a"))
            #expect(statistics.completed >= 1)
            #expect(statistics.restored == 0)
            #expect(statistics.restoredFrom == nil)
            #expect(statistics.history.map(\.id) == statistics.history.map(\.id).sorted(by: >))
            let savepoint = try #require(statistics.history.first { $0.isSavepoint })
            #expect(savepoint.status == .completed)
            #expect(savepoint.path?.hasPrefix("file:/savepoints/savepoint-aaaaaa-") == true)
            #expect(savepoint.stateSize > 0)
            #expect(savepoint.triggered > 1_700_000_000_000)
            #expect(statistics.latestSavepoint?.id == savepoint.id)

            let restored = try await jobManager(server).checkpoints(jobID("9"))
            #expect(restored.restored == 1)
            #expect(restored.restoredFrom?.contains("savepoint-aaaaaa-") == true)
        }
    }

    @Test(arguments: flinkVersions)
    func taskManagersAreCounted(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("task-managers", version))
            let managers = try await jobManager(server).taskManagers()
            #expect(managers.map(\.slots) == [4])
            #expect(managers.map(\.freeSlots) == [3])
            #expect(managers.map(\.host) == ["127.0.0.1"])
            // One that has just registered has sent none.
            #expect(managers.allSatisfy { $0.lastHeartbeat == 0 || $0.lastHeartbeat > 1_700_000_000_000 })
        }
    }

    @Test(arguments: flinkVersions)
    func aJobWithoutAccumulatorsHasNone(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("accumulators", version))
            let accumulators = try await jobManager(server).accumulators(jobID("a"))
            #expect(accumulators.isEmpty)
        }
    }

    @Test func accumulatorsHaveNameTypeAndValue() async throws {
        try await withWireServer { server in
            server.answer { _ in
                .json(
                    #"{"job-accumulators":[],"user-task-accumulators":[{"name":"lines","type":"IntCounter","#
                        + #""value":"IntCounter 12"}],"serialized-user-task-accumulators":{}}"#)
            }
            let accumulators = try await jobManager(server).accumulators(jobID("a"))
            #expect(accumulators == [Accumulator(name: "lines", type: "IntCounter", value: "IntCounter 12")])
        }
    }

    @Test(arguments: flinkVersions)
    func aClusterIsShutDown(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("shut-down", version))
            try await jobManager(server).shutDown()
        }
    }
}
