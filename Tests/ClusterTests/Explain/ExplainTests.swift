import FoundationEssentials
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// What `bobbin explain` says of applications on a cluster with room for one JobManager.
    @Suite struct ExplainTests {
        private static let small = Task {
            try await TestedCluster.start([
                "--nm-memory", "4096", "--set", "capacity:yarn.scheduler.capacity.maximum-am-resource-percent=0.3",
            ])
        }

        /// One after the other, since each leaves the cluster as the next one needs it.
        @Test func whatKeepsAnApplicationFromRunningIsFound() async throws {
            try await ClusterFixture.with(try await Self.small.value) { f in
                let first = try await f.submit()
                let second = try await f.submit()
                try await poll(within: .seconds(60), every: .seconds(1), for: "the reason of the queue") {
                    try await f.code(of: second) == "am-limit"
                }
                let waited = try await f.bobbin(["wait", "\(second)", "--for", "running", "--timeout", "3s"])
                #expect(waited.end == .exited(75))
                #expect(waited.errorText.contains("ApplicationMasters have"), "\(waited.errorText)")

                let other = f.folder / "other.jar"
                try Data("another program".utf8).write(to: URL(filePath: other.text))
                let staged = "/user/\(f.user)/.flink/\(second)/heartbeat.jar"
                #expect(try await f.bobbin(["fs", "put", "-f", other.text, staged]).succeeded)
                try await f.cluster.kill(first, as: f.user)
                try await poll(within: .seconds(180), every: .seconds(1), for: "the end of \(second)") {
                    try await f.applications().first { $0.id == second }?.isTerminal == true
                }
                let changed = try await f.bobbin(["explain", "\(second)"])
                #expect(changed.outputText.contains("code: localization-changed"), "\(changed.outputText)")
                #expect(changed.outputText.contains(staged))

                let third = try await f.submit(until: "running")
                let fourth = try await f.submit()
                try await f.cluster.control("kill", "nodemanager-1")
                try await poll(within: .seconds(180), every: .seconds(1), for: "the reason of the nodes") {
                    try await f.code(of: fourth) == "no-nodes"
                }
                for id in [third, fourth] { try await f.cluster.kill(id, as: f.user) }
            }
        }
    }
}
