import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Deployments that the service starts again after a failure.
    @Suite struct RestartTests {
        @Test func aFailedApplicationGoesOnFromItsLastCheckpoint() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let failed = try await Self.deploy("goes", attempts: 1, f, service)
                let next = try await Self.successor(of: failed.id, service)
                let running = try await service.wait(for: ["executing", "failed"], next.id)
                #expect(running.state == "executing")
                let checkpoints = try await service.curl(
                    [], "/api/v1/deployments/\(next.id)/jobs/\(try #require(running.jobs.first).id)/checkpoints")
                let text = String(decoding: checkpoints.body, as: UTF8.self)
                let old = try #require(failed.jobs.first).id
                let restored = try #require(text.firstMatch(of: #/"restoredFrom":"([^"]*)"/#)).1
                #expect(restored.contains("/checkpoints/\(old)/chk-"))
                #expect(try await service.deployment(failed.id).state == "failed")
                #expect(try await f.applications().count == 2)
                #expect(try await service.stop().succeeded)
            }
        }

        @Test func oneThatFailsAgainAndAgainIsGivenUp() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let failed = try await Self.deploy("never", attempts: 1, f, service)
                let next = try await Self.successor(of: failed.id, service)
                _ = try await service.wait(for: ["failed"], next.id)
                try await Self.event("restart-given-up", of: next.id, service)
                #expect(try await f.applications().count == 2)
                #expect(try await service.stop().succeeded)
            }
        }

        /// - Returns: the deployment as it was seen while it ran.
        private static func deploy(
            _ word: String, attempts: Int, _ f: ClusterFixture, _ service: RunningService
        ) async throws -> RunningService.Seen {
            let jar = try await JavaProgram("GoesOn").jar(in: f)
            let hash = SHA256.hexadecimal(of: try LocalFileSystem.read(jar))
            let upload = try await service.curl(["-T", jar.text], "/api/v1/files/\(hash)")
            #expect(upload.status == 201)
            let asked = try await service.deploy(
                """
                {"kind": "application", "name": "goes", "restart": {"on": "failure", "attempts": \(attempts)},
                 "program": {"jar": "files/\(hash)/GoesOn.jar", "arguments": ["\(word)"]},
                 "configuration": {"jobmanager.memory.process.size": "1024m",
                                   "taskmanager.memory.process.size": "1024m", "restart-strategy.type": "none",
                                   "execution.checkpointing.interval": "8s",
                                   "state.checkpoints.dir": "hdfs:///user/\(f.user)/checkpoints"}}
                """)
            return try await service.wait(for: ["executing"], asked.id)
        }

        private static func successor(of id: String, _ service: RunningService) async throws -> Successor {
            var found: Successor?
            try await poll(within: .seconds(120), for: "a deployment that goes on with \(id)") {
                let answer = try await service.curl([], "/api/v1/deployments")
                found = try JSONDecoder().decode(Successors.self, from: Data(answer.body)).items
                    .first { $0.restartOf == id }
                return found != nil
            }
            return try #require(found)
        }

        private static func event(_ kind: String, of id: String, _ service: RunningService) async throws {
            try await poll(within: .seconds(60), for: "the event \(kind) of \(id)") {
                try await service.events(of: id).contains("\"kind\":\"\(kind)\"")
            }
        }

        private struct Successor: Decodable {
            let id: String
            let restartOf: String?
        }

        private struct Successors: Decodable {
            let items: [Successor]
        }
    }
}
