import FoundationEssentials
import HadoopRecords
import Ledger
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// A job from its submission to its end, as a person and as a program see it.
    @Suite struct LifeTests {
        @Test func aProgramThatCountsToItsEndIsFollowedThereAndSucceeds() async throws {
            try await ClusterFixture.with { f in
                let result = try await f.deploy(["--wait", "finished", "-o", "id"], arguments: ["--count", "200"])
                #expect(result.end == .exited(0), "\(result.errorText)")
                let applications = try await f.applications()
                #expect(applications.map(\.finalStatus) == ["SUCCEEDED"])
                #expect(result.outputText == applications.map { "\($0.id)\n" }.joined())
                try await poll(for: "Flink to remove its staging folder") { try await f.stagingFolders().isEmpty }
                let record = try #require(try await f.records().first)
                #expect(record.stage == .ended)
                #expect(record.finalStatus == .succeeded)
                #expect(record.owner == nil)
            }
        }
    }
}
