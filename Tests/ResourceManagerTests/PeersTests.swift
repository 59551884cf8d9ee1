import CurlHTTP
import Diagnostics
import HadoopREST
import HadoopRecords
import ResourceManager
import TestSupport
import Testing

@Suite struct PeersTests {
    private let version = "3.4.3"
    /// Asks again at once, and for longer than a busy machine needs.
    private let patient = Patience(total: .seconds(60), firstPause: .milliseconds(1), longestPause: .milliseconds(10))

    /// Answers `/info` and `/apps` as a peer in that state does.
    private func play(_ role: String, at server: WireServer) throws {
        let info = try recorded("info-\(role)", version).answer
        let apps = try recorded(role == "active" ? "apps" : "apps-standby", version).answer
        server.answer { $0.path.hasSuffix("/info") ? info : apps }
    }

    private func asked(_ server: WireServer) -> [String] {
        server.requests.map { String($0.path.split(separator: "/").last ?? "") }
    }

    @Test func theActivePeerIsFoundAndKept() async throws {
        try await withWireServer { standby in
            try await withWireServer { active in
                try play("standby", at: standby)
                try play("active", at: active)
                let client = resourceManager(standby, active)
                _ = try await client.applications()
                _ = try await client.applications()
                #expect(asked(standby) == ["info"])
                #expect(asked(active) == ["info", "apps", "apps"])
            }
        }
    }

    @Test func ofTwoThatSayTheyAreActiveTheLaterOneCounts() async throws {
        try await withWireServer { earlier in
            try await withWireServer { later in
                @Sendable func info(_ started: Int) -> WireAnswer {
                    .json(#"{"clusterInfo":{"startedOn":\#(started),"haState":"ACTIVE"}}"#)
                }
                let apps = try recorded("apps", version).answer
                earlier.answer { _ in info(1) }
                later.answer { $0.path.hasSuffix("/info") ? info(2) : apps }
                _ = try await resourceManager(earlier, later).applications()
                #expect(asked(earlier) == ["info"])
                #expect(asked(later) == ["info", "apps"])
            }
        }
    }

    @Test func aPeerThatBecameStandbyIsLeft() async throws {
        try await withWireServer { first in
            try await withWireServer { second in
                try play("active", at: first)
                try play("standby", at: second)
                let client = resourceManager(first, second, patience: patient)
                _ = try await client.applications()
                try play("standby", at: first)
                try play("active", at: second)
                _ = try await client.applications()
                #expect(asked(second) == ["info", "info", "apps"])
            }
        }
    }

    @Test func aPeerThatIsDownIsLeft() async throws {
        try await withWireServer { active in
            try play("active", at: active)
            _ = try await resourceManager(at: [down, active.address]).applications()
            #expect(asked(active) == ["info", "apps"])
        }
    }

    @Test func aCutAnswerIsAskedForAgain() async throws {
        try await withWireServer { server in
            var good = try recorded("apps", version).answer
            good.isChunked = false
            let target = "/ws/v1/cluster/apps?deSelects=resourceRequests%2CresourceInfo%2Ctimeouts&user.name=alice"
            server.expect(
                WireExchange("GET", target, answer: good.with(.cut(after: 3))),
                WireExchange("GET", target, answer: good.with(.reset)),
                WireExchange("GET", target, answer: good.with(.trickle(bytes: 256, pause: .milliseconds(2)))))
            let all = try await resourceManager(server, patience: patient).applications()
            #expect(!all.isEmpty)
        }
    }

    @Test func aSubmissionGoesToTheOtherPeerWhereTheFirstDidNotTakeIt() async throws {
        let context = ApplicationSubmissionContext(
            applicationID: ApplicationID(clusterTimestamp: 1, number: 1), name: "", type: "", maxAppAttempts: 1,
            resource: Resource(memory: 1, vCores: 1),
            amContainerSpec: ContainerLaunchContext(localResources: [:], environment: [:], command: ""))
        try await withWireServer { first in
            try await withWireServer { second in
                try play("active", at: first)
                try play("standby", at: second)
                let client = resourceManager(first, second, patience: patient)
                _ = try await client.applications()
                try play("standby", at: first)
                let info = try recorded("info-active", version).answer
                second.answer { $0.method == "POST" ? WireAnswer(202) : info }
                try await client.submit(context)
                #expect(second.requests.last?.method == "POST")
            }
        }
    }

    @Test func withoutAnActivePeerTheStatesAreTold() async throws {
        try await withWireServer { first in
            try await withWireServer { second in
                try play("standby", at: first)
                try play("standby", at: second)
                let error = try await #require(throws: DeployError.self) {
                    try await resourceManager(first, second).applications()
                }
                #expect(error.code == .noActivePeer)
                #expect(error.retriable)
                #expect(error.message.contains("\(first.authority) STANDBY"))
                #expect(error.message.contains("\(second.authority) STANDBY"))
            }
        }
    }

    @Test func aStandbyThatStandsAloneNamesTheActiveOne() async throws {
        try await withWireServer { server in
            try play("standby", at: server)
            let error = try await #require(throws: DeployError.self) {
                try await resourceManager(server).applications()
            }
            #expect(error.code == .noActivePeer)
            #expect(error.hint?.contains("rm1.example:8088") == true)
        }
    }

    @Test func aStandbyThatKnowsNoActiveOneIsNoSuccess() async throws {
        let answers = [
            try recorded("apps-no-active", version).answer,
            .text("There is no active RM right now.", type: "text/plain;charset=utf-8"),
        ]
        for answer in answers {
            try await withWireServer { server in
                server.answer { _ in answer }
                let error = try await #require(throws: DeployError.self) {
                    try await resourceManager(server).applications()
                }
                #expect(error.code == .noActivePeer)
            }
        }
    }

    @Test func whereNobodyListensTheAddressesAreTold() async throws {
        for client in [resourceManager(at: [down]), resourceManager(at: [down, down])] {
            let error = try await #require(throws: DeployError.self) { try await client.applications() }
            #expect(error.code == .clusterUnreachable)
            #expect(error.message.contains("http://127.0.0.1:1"))
            #expect(error.wasNotSent)
        }
    }

    @Test func patienceEnds() {
        let patience = Patience(total: .seconds(3), firstPause: .milliseconds(500), longestPause: .seconds(1))
        #expect(patience.pause(beforeRound: 1, elapsed: .zero) == .milliseconds(500))
        #expect(patience.pause(beforeRound: 2, elapsed: .seconds(1)) == .seconds(1))
        #expect(patience.pause(beforeRound: 60, elapsed: .seconds(2)) == .seconds(1))
        #expect(patience.pause(beforeRound: 3, elapsed: .milliseconds(2001)) == nil)
        #expect(Patience.none.pause(beforeRound: 1, elapsed: .zero) == nil)
    }
}
