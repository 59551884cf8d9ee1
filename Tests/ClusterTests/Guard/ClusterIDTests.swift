import FoundationEssentials
import Glibc
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// What the guard says of a fixed cluster id, on a Flink with real high availability.
    @Suite struct ClusterIDTests {
        /// A killed application would end its job itself where the TaskManager dies first: it is to try again.
        private static let restarts = [
            "-Drestart-strategy.type=fixed-delay", "-Drestart-strategy.fixed-delay.attempts=100",
        ]

        @Test func aFixedClusterIDKeepsNoApplicationFromRunning() async throws {
            let cluster = try await TestedCluster.start([
                "--zookeeper", "--set", "yarn:yarn.am.liveness-monitor.expiry-interval-ms=600000",
            ])
            try await ClusterFixture.with(cluster) { f in
                let available = try await f.highAvailability(id: "Prod")
                let first = try await f.submit(until: "executing", available + Self.restarts + ["--own-cluster-id"])

                let second = try await f.deploy(available + ["--wait", "finished"], arguments: ["--count", "20"])
                #expect(second.succeeded, "\(second.errorText)")
                #expect(second.errorText.contains("high-availability.cluster-id is fixed (\"Prod\"): set aside"))

                let refused = try await f.deploy(available + ["--own-cluster-id"])
                #expect(refused.end == .exited(78), "\(refused.errorText)")
                #expect(refused.errorText.contains("\(first)"))
                #expect(try await f.applications().count == 2)

                try await f.seeWaitingApplication(available, for: first)
                try await cluster.kill(first, as: f.user)
                try await poll(for: "the end of \(first)") { try await f.applications().allSatisfy(\.isTerminal) }

                let inherited = try await f.deploy(available + ["--own-cluster-id"])
                #expect(inherited.end == .exited(78), "\(inherited.errorText)")
                #expect(inherited.errorText.contains("that old job would run"))

                try await f.seeEndedJobRefused()
                try await f.seeClosedStorageRefused()
            }
        }
    }
}

extension ClusterFixture {
    /// The words for high availability with a fixed cluster id, in a folder of this user's.
    fileprivate func highAvailability(id: String) async throws -> [String] {
        let line = try await cluster.control("env").split(separator: "\n").first { $0.hasPrefix("export ZOOKEEPER=") }
        guard let quorum = line?.split(separator: "'").last else { throw ClusterFailure(text: "there is no ZooKeeper") }
        return [
            "-Dhigh-availability.type=zookeeper", "-Dhigh-availability.zookeeper.quorum=\(quorum)",
            "-Dhigh-availability.zookeeper.path.root=/\(user)",
            "-Dhigh-availability.storageDir=hdfs:///user/\(user)/ha",
            "-Dhigh-availability.cluster-id=\(id)",
        ]
    }

    /// An application that is forced waits for the one that has its id; the submission says so, and takes it back.
    fileprivate func seeWaitingApplication(_ available: [String], for first: ApplicationID) async throws {
        let waiting = try start(available + ["--own-cluster-id", "--force"])
        try await waiting.says("has the cluster id \"Prod\", which \(first)", within: .seconds(240))
        let id = try await applications().last?.id
        #expect(try await code(of: #require(id)) == "cluster-id-held")
        waiting.child.signal(SIGINT)
        #expect(try await waiting.result().end == .exited(130))
    }

    /// What is remembered of a job that ended keeps the next one from running.
    fileprivate func seeEndedJobRefused() async throws {
        let available = try await highAvailability(id: "Done")
        let results = "/user/\(user)/ha/job-result-store/Done"
        let file = folder / "00000000002097a20000000000000000.json"
        try Data("{}".utf8).write(to: URL(filePath: file.text))
        #expect(try await bobbin(["fs", "mkdir", "-p", results]).succeeded)
        #expect(try await bobbin(["fs", "put", file.text, results]).succeeded)
        let refused = try await deploy(available + ["--own-cluster-id"])
        #expect(refused.end == .exited(78), "\(refused.errorText)")
        #expect(refused.errorText.contains("nothing would run"))
    }

    fileprivate func seeClosedStorageRefused() async throws {
        let available = try await highAvailability(id: "Prod")
        let refused = try await deploy(available + ["-Dhigh-availability.storageDir=hdfs:///nobodys/ha"])
        #expect(refused.end == .exited(78), "\(refused.errorText)")
        #expect(refused.errorText.contains("may not write"))
    }
}
