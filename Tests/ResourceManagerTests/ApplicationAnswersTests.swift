import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords
import ResourceManager
import TestSupport
import Testing

@Suite struct ApplicationAnswersTests {
    private let patient = Patience(total: .seconds(60), firstPause: .milliseconds(1), longestPause: .milliseconds(10))

    /// Plays one recorded `GET /apps/{id}`.
    private func report(_ name: String, _ version: String) async throws -> ApplicationReport? {
        try await withWireServer { server in
            let exchange = try recorded(name, version)
            server.expect(exchange)
            return try await resourceManager(server).application(#require(exchange.applicationID))
        }
    }

    @Test(arguments: versions)
    func aWaitingApplicationSaysWhyItWaits(version: String) async throws {
        let report = try #require(try await report("app-accepted", version))
        #expect(report.state == .accepted)
        #expect(report.finalStatus == .undefined)
        #expect(report.user == "alice")
        #expect(report.name == "recorded")
        #expect(report.type == "Bobbin Recording")
        #expect(report.queue.hasSuffix("default"))
        #expect(report.tags == ["bobbin", "n-5f1c0a"])
        #expect(report.diagnostics.contains("waiting for AM container to Register"))
        #expect(report.trackingURL == nil)
        #expect(report.amRPCAddress == nil)
        #expect(report.amHostHTTPAddress == "nm1.example:8042")
        #expect(report.startedTime > 0)
        #expect(report.finishedTime == 0)
    }

    @Test(arguments: versions)
    func aRunningFlinkApplicationTellsItsRESTAddress(version: String) async throws {
        let report = try #require(try await report("app-running", version))
        #expect(report.state == .running)
        #expect(report.type == "Apache Flink")
        #expect(report.amRPCAddress?.hasPrefix("node.example:") == true)
        #expect(report.trackingURL == "http://rm1.example:8088/proxy/\(report.applicationID)/")
        let containers = try #require(report.runningContainers)
        #expect(containers > 0)
        #expect(report.allocated == Resource(memory: Int64(containers) * 1024, vCores: containers))
    }

    @Test(arguments: versions)
    func aKilledApplicationKeepsTheReason(version: String) async throws {
        let report = try #require(try await report("app-killed", version))
        #expect(report.state == .killed)
        #expect(report.finalStatus == .killed)
        #expect(report.diagnostics.contains("no longer needed"))
        #expect(report.finishedTime >= report.startedTime)
    }

    @Test(arguments: versions)
    func anUnknownQueueFailsTheApplicationAfterwards(version: String) async throws {
        let report = try #require(try await report("app-unknown-queue", version))
        #expect(report.state == .failed)
        #expect(report.diagnostics.contains("unknown queue: root.nowhere"))
    }

    @Test(arguments: versions)
    func anUnknownApplicationIsNone(version: String) async throws {
        try await withWireServer { server in
            let unknown = try recorded("app-unknown", version)
            for exchange in [unknown, try recorded("info", version), unknown] { server.expect(exchange) }
            let report = try await resourceManager(server).application(#require(unknown.applicationID))
            #expect(report == nil)
        }
    }

    /// It answers before it has read its state store, as if there were no applications.
    @Test(arguments: versions)
    func oneThatIsStillStartingIsAskedAgain(version: String) async throws {
        try await withWireServer { server in
            let running = try recorded("app-running", version)
            let id = try #require(running.applicationID)
            var starting = try recorded("info", version)
            starting.answer.body = starting.answer.body.replacing(
                Array(#""haState":"ACTIVE""#.utf8), with: Array(#""haState":"INITIALIZING""#.utf8))
            var unknown = try recorded("app-unknown", version)
            unknown.target = running.target
            for exchange in [unknown, starting, starting, try recorded("info", version), running] {
                server.expect(exchange)
            }
            #expect(try await resourceManager(server, patience: patient).application(id)?.applicationID == id)
            for exchange in [unknown, starting] { server.expect(exchange) }
            let error = await #expect(throws: DeployError.self) {
                try await resourceManager(server).application(id)
            }
            #expect(error?.code == .noActivePeer)
            #expect(error?.retriable == true)
        }
    }

    @Test(arguments: versions)
    func noApplicationsAreAnEmptyList(version: String) async throws {
        try await withWireServer { server in
            let none = try recorded("apps-none", version)
            for exchange in [none, try recorded("info", version), none] { server.expect(exchange) }
            let applications = try await resourceManager(server).applications(ApplicationQuery(types: ["Nothing"]))
            #expect(applications.isEmpty)
        }
    }

    @Test(arguments: ["null", "{}", #"{"app":[]}"#])
    func noApplicationsAreAnEmptyListInAnySpelling(apps: String) async throws {
        try await withWireServer { server in
            server.answer { _ in .json(#"{"apps":\#(apps)}"#) }
            let all = try await resourceManager(server).applications()
            #expect(all.isEmpty)
        }
    }

    @Test(arguments: versions)
    func theNewestApplicationIsFirst(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("apps", version), try recorded("apps", version))
            let all = try await resourceManager(server).applications()
            #expect(all.count >= 2)
            #expect(all.map(\.applicationID) == all.map(\.applicationID).sorted(by: >))
            let newest = try await resourceManager(server).applications(ApplicationQuery(limit: 1))
            #expect(newest.map(\.applicationID) == all.prefix(1).map(\.applicationID))
        }
    }

    @Test(arguments: versions)
    func filtersGoWithTheRequest(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("apps-running", version))
            let running = try await resourceManager(server).applications(
                ApplicationQuery(states: [.running], types: ["Apache Flink"]))
            #expect(running.map(\.name) == ["heartbeat"])
        }
    }

    @Test func filtersThatTheServerIgnoresAreAppliedHere() async throws {
        try await withWireServer { server in
            server.answer { _ in
                .json(
                    #"{"apps":{"app":[{"id":"application_1_0001","state":"RUNNING","user":"bob"},"#
                        + #"{"id":"application_1_0002","state":"RUNNING","user":"alice","applicationTags":"a,B"},"#
                        + #"{"id":"application_1_0003","state":"KILLED","user":"alice","queueUsagePercentage":NaN}]}}"#)
            }
            let client = resourceManager(server)
            func numbers(_ query: ApplicationQuery) async throws -> [Int] {
                try await client.applications(query).map(\.applicationID.number)
            }
            let ofAlice = try await numbers(ApplicationQuery(user: "alice"))
            let killed = try await numbers(ApplicationQuery(states: [.killed]))
            let tagged = try await numbers(ApplicationQuery(tags: ["A"]))
            #expect(ofAlice == [3, 2])
            #expect(killed == [3])
            #expect(tagged == [2])
        }
    }

    @Test(arguments: versions)
    func attemptsAreListed(version: String) async throws {
        try await withWireServer { server in
            let exchange = try recorded("attempts", version)
            server.expect(exchange)
            let id = try #require(exchange.applicationID)
            let attempts = try await resourceManager(server).attempts(of: id)
            #expect(attempts.map(\.number) == [1])
            #expect(attempts.first?.containerID == "container_\(id.description.dropFirst(12))_01_000001")
            #expect(attempts.first?.nodeHTTPAddress == "nm1.example:8042")
        }
    }

    @Test(arguments: versions)
    func killingTellsTheStateAfterIt(version: String) async throws {
        try await withWireServer { server in
            let kill = try recorded("kill-first", version)
            server.expect(kill, try recorded("app-killed", version))
            let id = try #require(kill.applicationID)
            let state = try await resourceManager(server).kill(id, diagnostics: "no longer needed")
            #expect(state == .killed)
            #expect(server.requests.first?.bodyText == #"{"diagnostics":"no longer needed","state":"KILLED"}"#)
            #expect(server.requests.first?["Content-Type"] == "application/json")
            #expect(server.requests.first?["X-Requested-By"] == "bobbin")
        }
    }

    /// The answer is that of 3.4.3; the body must be wrapped, and the time has milliseconds and a zone.
    @Test func theEndOfALifeIsAPointInTime() async throws {
        try await withWireServer { server in
            let time = "2026-11-21T16:34:54.801+0000"
            server.answer { _ in
                .json(#"{"timeout":{"type":"LIFETIME","expiryTime":"\#(time)","remainingTimeInSeconds":27}}"#)
            }
            let id = ApplicationID(clusterTimestamp: 17, number: 2)
            try await resourceManager(server).setEnd(of: id, at: 1_795_278_894_801)
            let request = try #require(server.requests.first)
            #expect(request.method == "PUT")
            #expect(request.path == "/ws/v1/cluster/apps/\(id)/timeout")
            #expect(request.bodyText == #"{"timeout":{"expiryTime":"\#(time)","type":"LIFETIME"}}"#)
        }
    }

    @Test(arguments: versions)
    func nothingCanBeKilledThatIsNot(version: String) async throws {
        try await withWireServer { server in
            server.expect(try recorded("kill-unknown", version))
            let id = ApplicationID(clusterTimestamp: 1, number: 1)
            let error = try await #require(throws: DeployError.self) {
                try await resourceManager(server).kill(id, diagnostics: nil)
            }
            #expect(error.code == .inputNotFound)
            #expect(error.message.contains("application_1_0001"))
        }
    }

    @Test func anothersApplicationCannotBeKilled() async throws {
        try await withWireServer { server in
            let kill = try recorded("kill-foreign", "3.4.3")
            server.expect(kill)
            let error = try await #require(throws: DeployError.self) {
                try await resourceManager(server).kill(#require(kill.applicationID), diagnostics: nil)
            }
            #expect(error.code == .notAllowed)
            #expect(error.message.contains("Unauthorized attempt to kill"))
        }
    }

    @Test func whoMayNotViewAnApplicationSeesItsState() async throws {
        let report = try #require(try await report("app-foreign", "3.4.3"))
        #expect(report.state == .accepted)
        #expect(report.user == "root")
        #expect(report.startedTime == 0)
        #expect(report.amContainerLogs == nil)
    }

    @Test func aFailedApplicationKeepsItsContainersWords() async throws {
        let report = try #require(try await report("app-failed", "3.4.3"))
        #expect(report.state == .failed)
        #expect(report.finalStatus == .failed)
        #expect(report.diagnostics.contains("exited with  exitCode: 1"))
        #expect(report.amContainerLogs?.hasPrefix("http://nm1.example:8042/node/containerlogs/container_") == true)
        #expect(report.allocated == nil)
        #expect(report.runningContainers == nil)
    }
}
