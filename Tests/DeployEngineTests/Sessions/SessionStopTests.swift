import DeployEngine
import Diagnostics
import HadoopRecords
import ResourceManager
import Synchronization
import TestSupport
import Testing

/// A session is stopped through its JobManager; here one server plays that, the ResourceManager, and the NameNode.
@Suite struct SessionStopTests {
    /// A session and what becomes of it.
    private final class Played: Sendable {
        let server: WireServer
        /// What `/jobs/overview` lists; nil for a JobManager that answers nothing.
        let jobs: String?
        private let state: Mutex<(state: String, final: String)>

        init(_ server: WireServer, state: String = "RUNNING", jobs: String?, endsWhenTold: Bool = true) {
            self.server = server
            self.jobs = jobs
            self.state = Mutex((state, "UNDEFINED"))
            server.answer { [self] in answer($0, endsWhenTold) }
        }

        private func answer(_ request: WireRequest, _ endsWhenTold: Bool) -> WireAnswer? {
            switch (request.method, request.path) {
            case ("GET", "/jobs/overview"): return jobs.map { .json(#"{"jobs":[\#($0)]}"#) } ?? .text("", status: 503)
            case ("DELETE", "/cluster"):
                guard jobs != nil else { return .text("", status: 503) }
                if endsWhenTold { state.withLock { $0 = ("FINISHED", "SUCCEEDED") } }
                return .json("{}")
            case ("PUT", _):
                state.withLock { $0 = ("KILLED", "KILLED") }
                return .json(#"{"state":"KILLED"}"#)
            case (_, let path) where path.hasPrefix("/webhdfs"):
                return .json(request.method == "DELETE" ? #"{"boolean":true}"# : #"{"Path":"/user/me"}"#)
            default: return application
            }
        }

        private var application: WireAnswer {
            let seen = state.withLock(\.self)
            return Wire.app(seen.state, final: seen.final, extra: #", "amRPCAddress": "127.0.0.1:\#(server.port)""#)
        }

        func sent(_ method: String, _ start: String) -> Bool {
            server.requests.contains { $0.method == method && $0.path.hasPrefix(start) }
        }
    }

    private static let running = #"""
        {"jid":"e60580ba125c253af0571321f8da19bc","name":"clicks","state":"RUNNING","start-time":1,"end-time":-1,
         "duration":1,"last-modification":1,"tasks":{"total":1,"running":1}}
        """#
    private static let ended = running.replacing("RUNNING", with: "FINISHED").replacing("-1", with: "2")

    private func stop(
        _ played: Played, force: Bool = false, user: String = "me"
    ) async throws -> ApplicationReport {
        let cluster = try Wire.cluster(at: played.server)
        var application = try #require(try await cluster.resourceManager.application(Wire.id))
        application.user = user
        return try await SessionStop(cluster: cluster, ledger: nil, patience: .zero, grace: .zero).stop(
            FoundSession(application: application, configuration: nil), force: force)
    }

    @Test(arguments: ["", ended]) func oneWithoutWorkEndsWell(_ jobs: String) async throws {
        try await withWireServer { server in
            let played = Played(server, jobs: jobs)
            let ended = try await stop(played)
            #expect(ended.finalStatus == .succeeded)
            #expect(played.sent("DELETE", "/cluster"))
            #expect(!played.sent("PUT", Wire.path))
            #expect(played.sent("DELETE", "/webhdfs/v1/user/me/.flink/\(Wire.id)"))
        }
    }

    @Test func workIsNamedAndNotEnded() async throws {
        try await withWireServer { server in
            let played = Played(server, jobs: Self.running + "," + Self.ended)
            let error = await #expect(throws: DeployError.self) { try await stop(played) }
            #expect(error?.code == .refusedByGuard)
            #expect(error?.message.contains("a job runs") == true)
            #expect(error?.message.contains("clicks") == true)
            #expect(!played.sent("DELETE", "/") && !played.sent("PUT", "/"))
        }
    }

    @Test func workEndsWhereThatIsWanted() async throws {
        try await withWireServer { server in
            let played = Played(server, jobs: Self.running)
            let ended = try await stop(played, force: true)
            #expect(ended.finalStatus == .succeeded)
            #expect(played.sent("PATCH", "/jobs/e60580ba125c253af0571321f8da19bc"))
        }
    }

    /// Jobs may run in it that nobody knows of.
    @Test func aJobManagerThatDoesNotAnswerIsLeftAlone() async throws {
        try await withWireServer { server in
            let played = Played(server, jobs: nil)
            let error = await #expect(throws: DeployError.self) { try await stop(played) }
            #expect(error?.code == .deadlinePassed)
            #expect(error?.message.contains("which jobs run in \(Wire.id) is not known") == true)
            #expect(!played.sent("DELETE", "/") && !played.sent("PUT", "/"))
        }
    }

    @Test func aJobManagerThatDoesNotAnswerIsKilledByYARNWhereThatIsWanted() async throws {
        try await withWireServer { server in
            let played = Played(server, jobs: nil)
            let ended = try await stop(played, force: true)
            #expect(ended.state == .killed)
            #expect(played.sent("DELETE", "/webhdfs/v1/user/me/.flink/\(Wire.id)"))
        }
    }

    @Test func oneThatDoesNotEndIsKilledByYARN() async throws {
        try await withWireServer { server in
            let played = Played(server, jobs: "", endsWhenTold: false)
            let ended = try await stop(played)
            #expect(ended.state == .killed)
            #expect(played.sent("DELETE", "/cluster"))
        }
    }

    @Test func oneThatWaitsInItsQueueIsKilledByYARN() async throws {
        try await withWireServer { server in
            let played = Played(server, state: "ACCEPTED", jobs: "")
            let ended = try await stop(played)
            #expect(ended.state == .killed)
            #expect(!played.sent("DELETE", "/cluster"))
        }
    }

    @Test func anotherUsersIsLeftAlone() async throws {
        try await withWireServer { server in
            let played = Played(server, jobs: "")
            let error = await #expect(throws: DeployError.self) { try await stop(played, force: true, user: "ada") }
            #expect(error?.code == .notAllowed)
            #expect(!played.sent("DELETE", "/") && !played.sent("PUT", "/"))
        }
    }
}
