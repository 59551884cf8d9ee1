import HadoopRecords
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// A ResourceManager that is down, hangs, or is restarted.
    @Suite struct OutageTests {
        @Test(arguments: [
            ["list"], ["status", "application_1795246195732_0012"], ["kill", "application_1795246195732_0012"],
        ])
        func whereNobodyListensAnAnswerComesAllTheSame(_ words: [String]) async throws {
            try await ClusterFixture.withFaults { f, faulty in
                faulty.resourceManager.stop()
                let result = try await f.bobbin(words, conf: faulty.conf, deadline: .seconds(30))
                #expect(result.end == .exited(69))
                #expect(result.errorText.contains(faulty.resourceManager.authority))
            }
        }

        @Test func onePausedIsGivenUpInTime() async throws {
            try await ClusterFixture.with { f in
                try await f.cluster.control("pause", "resourcemanager-rm1")
                do {
                    for words in [["list"], ["status", "application_1795246195732_0012"]] {
                        let result = try await f.bobbin(words + ["--request-timeout", "2s"], deadline: .seconds(40))
                        #expect(result.end == .exited(69))
                        #expect(result.errorText.contains("localhost:\(f.cluster.resourceManagerPort)"))
                    }
                } catch {
                    try await f.cluster.control("resume", "resourcemanager-rm1")
                    throw error
                }
                try await f.cluster.control("resume", "resourcemanager-rm1")
                #expect(try await f.bobbin(["list"]).succeeded)
            }
        }

        @Test func aRestartWhileAJobIsFollowedEndsNothing() async throws {
            try await ClusterFixture.with { f in
                let bobbin = try f.start(["--wait", "finished"], arguments: ["--count", "3000"])
                try await bobbin.says("executing ")
                try await f.cluster.control("restart", "resourcemanager-rm1")
                #expect(bobbin.child.end == nil)
                let result = try await bobbin.result()
                #expect(result.succeeded, "\(result.errorText)")
                #expect(!result.errorText.contains("an attempt failed"))
                #expect(try await f.applications().map(\.finalStatus) == ["SUCCEEDED"])
            }
        }
    }
}
