import CurlHTTP
import Diagnostics
import FlinkREST
import HadoopRecords
import TestSupport
import Testing

@Suite struct FlinkRESTTests {
    private func jobManager(_ server: WireServer) -> FlinkRESTClient {
        FlinkRESTClient(http: HTTPClient(), address: server.address)
    }

    @Test(arguments: versions)
    func aJobThatRunsExecutes(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("flink-jobs", version), try recorded("flink-job", version))
            let jobs = try await jobManager(server).jobs()
            let job = try #require(jobs.first)
            #expect(jobs.count == 1)
            #expect(job.name == "heartbeat")
            #expect(job.state == .running)
            #expect(job.endTime == nil)
            #expect(job.tasks == 1)
            #expect(job.tasksByState == [.running: 1])
            #expect(job.isExecuting)

            let details = try await jobManager(server).job(job.id)
            #expect(details.id == job.id)
            #expect(details.startTime == job.startTime)
            #expect(details.vertices.map(\.state) == [.running])
            #expect(details.isExecuting)
        }
    }

    /// What Flink's `RedirectingSslHandler` answers; the path is missing in the second answer on a connection.
    @Test(arguments: ["https://10.0.0.1:PORT/overview", "https://localhost:PORT"])
    func aJobManagerThatSpeaksTLSIsAskedWithIt(location: String) async throws {
        let server = try WireServer()
        defer { server.stop() }
        let place = location.replacing("PORT", with: "\(server.port)")
        server.answer { _ in WireAnswer(301, headers: [("Location", place)]) }
        let client = jobManager(server).limited(by: HTTPLimits(total: .milliseconds(500)))
        // The server waits for a line of HTTP, and none comes.
        let error = await #expect(throws: DeployError.self) { try await client.overview() }
        #expect(error?.code == .clusterUnreachable)
        #expect(client.address.description == "https://127.0.0.1:\(server.port)")
        // The way that was learned is the first that is tried.
        _ = try? await client.jobs()
        #expect(server.requests.filter { $0.method == "GET" }.count == 1)
    }

    @Test func anotherPlaceIsNoTLS() async throws {
        let server = try WireServer()
        defer { server.stop() }
        server.answer { _ in WireAnswer(302, headers: [("Location", "https://localhost:1/login")]) }
        let client = jobManager(server)
        let error = await #expect(throws: DeployError.self) { try await client.overview() }
        #expect(error?.code == .unexpectedAnswer)
        #expect(client.address.scheme == "http")
    }

    @Test(arguments: versions)
    func anOverviewHasTheVersion(version: String) async throws {
        let flink = ["3.3.6": "1.20.5", "3.4.3": "1.20.5", "3.5.0": "2.2.0"]
        try await withWireServer { server in
            server.expect(try recorded("flink-overview", version))
            let overview = try await jobManager(server).overview()
            #expect(overview.flinkVersion == flink[version])
            #expect(overview.taskManagers == 1)
            #expect(overview.jobsRunning == 1)
        }
    }

    @Test(arguments: versions)
    func whatHasNotFailedHasNoFailures(version: String) async throws {
        try await withWireServer { server in
            let exchange = try recorded("flink-exceptions", version)
            server.expect(exchange)
            let id = try #require(exchange.target.split(separator: "/").lazy.compactMap { JobID(String($0)) }.first)
            #expect(try await jobManager(server).failures(of: id).isEmpty)
        }
    }

    @Test(arguments: versions)
    func theConfigurationIsAMap(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("flink-configuration", version))
            let configuration = try await jobManager(server).configuration()
            #expect(configuration["parallelism.default"] == "1")
        }
    }

    @Test(arguments: versions)
    func anUnknownJobIsNotFound(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("flink-job-unknown", version))
            let id = try #require(JobID(String(repeating: "0", count: 32)))
            let error = try await #require(throws: DeployError.self) { try await jobManager(server).job(id) }
            #expect(error.code == .inputNotFound)
            #expect(error.message.hasSuffix("\(id) not found"))
        }
    }

    @Test func failuresAreTheHistoryOrTheRootException() async throws {
        let answers: [(String, Int64?)] = [
            (
                #"{"root-exception":"java.lang.RuntimeException: boom\n\tat Main","exceptionHistory":{"entries":[]}}"#,
                nil
            ),
            (
                #"{"exceptionHistory":{"entries":[{"stacktrace":"java.lang.RuntimeException: boom\n\tat Main","timestamp":7}]}}"#,
                7
            ),
        ]
        for (answer, time) in answers {
            try await withWireServer { server in
                server.answer { _ in .json(answer) }
                let id = try #require(JobID(String(repeating: "a", count: 32)))
                let failures = try await jobManager(server).failures(of: id)
                #expect(failures == [JobFailure(time: time, trace: "java.lang.RuntimeException: boom\n\tat Main")])
            }
        }
    }

    @Test func aStartingJobManagerCanBeAskedAgain() async throws {
        try await withWireServer { server in
            server.answer { _ in
                .json(
                    #"{"errors":["Service temporarily unavailable due to an ongoing leader election."]}"#, status: 503)
            }
            let error = try await #require(throws: DeployError.self) { try await jobManager(server).jobs() }
            #expect(error.code == .noActivePeer)
            #expect(error.retriable)
        }
    }

    @Test func statesOfANewerFlinkDoNoHarm() async throws {
        try await withWireServer { server in
            server.answer { _ in
                .json(
                    #"{"jobs":[{"jid":"\#(String(repeating: "A", count: 32))","name":"n","state":"DREAMING","#
                        + #""start-time":5,"end-time":-1,"tasks":{"total":3,"running":1,"dreaming":1,"dozing":1}}]}"#)
            }
            let jobs = try await jobManager(server).jobs()
            let job = try #require(jobs.first)
            #expect(job.id.text == String(repeating: "a", count: 32))
            #expect(job.state == .unknown)
            #expect(job.tasksByState == [.running: 1, .unknown: 2])
            #expect(!job.isExecuting)
        }
    }

    @Test(arguments: ["", "xyz", String(repeating: "g", count: 32), String(repeating: "0", count: 31)])
    func otherTextsAreNoJobIDs(text: String) {
        #expect(JobID(text) == nil)
    }
}
