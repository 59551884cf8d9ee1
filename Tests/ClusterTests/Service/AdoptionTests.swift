import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Applications that the service did not start.
    @Suite struct AdoptionTests {
        @Test func anApplicationOfSomebodyElseIsSeenAdoptedAndEnded() async throws {
            try await ClusterFixture.with { f in
                let made = try await f.bobbin([
                    "run-application", "-d", "-o", "id", "--conf", "\(f.cluster.conf)", "--flink-home",
                    f.cluster.tools.flinkHome.text, "--state",
                    (f.folder / "other.db").text,
                    "-Djobmanager.memory.process.size=1024m", "-Dtaskmanager.memory.process.size=1024m",
                    f.cluster.heartbeat.text,
                ])
                guard made.succeeded else { throw ClusterFailure(text: made.errorText) }
                let id = made.outputText.filter { !$0.isWhitespace }
                let service = try await RunningService.start(f)
                let foreign = try await service.wait(for: ["executing"], id)
                #expect(foreign.id == id)
                #expect(foreign.jobs.map(\.state) == ["RUNNING"])
                #expect(try await service.curl([], "/api/v1/deployments/\(id)/jobs").status == 200)
                #expect(try await service.curl([], "/api/v1/deployments/\(id)/logs").status == 200)
                #expect(try await service.curl([], "/api/v1/deployments/\(id)/events").status == 404)

                let adopt = "/api/v1/applications/\(id)/adopt"
                #expect(try await service.curl(["-X", "POST"], adopt).status == 201)
                #expect(try await service.curl(["-X", "POST"], adopt).status == 200)
                let adopted = try await service.deployment(id)
                #expect(adopted.id.hasPrefix("d-"))
                #expect(adopted.applicationId == id)
                #expect(adopted.state == "executing")

                #expect(try await service.curl(["-X", "DELETE"], "/api/v1/deployments/\(id)").status == 202)
                #expect(try await service.wait(for: ["cancelled", "failed"], adopted.id).state == "cancelled")
                #expect(try await service.stop().succeeded)
            }
        }
    }
}
