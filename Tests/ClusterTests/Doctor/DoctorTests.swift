import Diagnostics
import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Clusters, users, and requests that are broken on purpose: each is found, by the code that it has.
    @Suite struct DoctorTests {
        struct Ailment: Sendable, CustomTestStringConvertible {
            let testDescription: String
            var options: [String] = []
            var wrapper: [String] = []
            /// Breaks something; gives the configuration of a client where that is what is broken.
            var prepare: @Sendable (ClusterFixture) async throws -> LocalPath? = { _ in nil }
            let code: String
            let verdict: Finding.Verdict
        }

        static let ailments = [
            Ailment(
                testDescription: "stopped queue", options: ["--queue", "stopped"], code: "queue-stopped",
                verdict: .fails),
            Ailment(
                testDescription: "unknown queue", options: ["--queue", "nowhere"], code: "queue-unknown",
                verdict: .fails),
            Ailment(
                testDescription: "JobManager too large", options: ["-Djobmanager.memory.process.size=900g"],
                code: "am-above-maximum", verdict: .fails),
            Ailment(
                testDescription: "TaskManager too large for the queue",
                options: ["--queue", "small", "-Dtaskmanager.memory.process.size=1g"],
                code: "taskmanager-above-maximum",
                verdict: .fails),
            Ailment(
                testDescription: "unknown node label", options: ["-Dyarn.application.node-label=ssd"],
                code: "node-label-unknown", verdict: .mayFail),
            Ailment(
                testDescription: "read-only home",
                prepare: { f in
                    try await f.cluster.makeFolder("/user/\(f.user)", of: f.user)
                    try await f.cluster.setMode("555", of: "/user/\(f.user)", as: f.user)
                    return nil
                }, code: "home-folder", verdict: .fails),
            Ailment(
                testDescription: "quota used up",
                prepare: { f in
                    try await f.cluster.makeFolder("/user/\(f.user)", of: f.user)
                    try await f.cluster.setQuota(1, of: "/user/\(f.user)")
                    return nil
                }, code: "quota", verdict: .fails),
            Ailment(
                testDescription: "files of an ended application",
                prepare: { f in
                    try await f.cluster.makeFolder("/user/\(f.user)/.flink/application_17_0001", of: f.user)
                    return nil
                }, code: "staging-leftovers", verdict: .fine),
            Ailment(
                testDescription: "no NameNode",
                prepare: { f in
                    let port = try WireServer.refusedPort()
                    return try f.conf(
                        replacing: "localhost:\(f.cluster.nameNodePort)", by: "localhost:\(port)", in: "hdfs-site.xml")
                }, code: "name-node", verdict: .fails),
            Ailment(
                testDescription: "no ResourceManager",
                prepare: { f in
                    let port = try WireServer.refusedPort()
                    return try f.conf(
                        replacing: "localhost:\(f.cluster.resourceManagerPort)", by: "localhost:\(port)",
                        in: "yarn-site.xml")
                }, code: "resource-manager", verdict: .fails),
            Ailment(
                testDescription: "one of two ResourceManagers",
                prepare: { f in
                    try f.conf(
                        adding: [
                            "yarn.resourcemanager.ha.enabled": "true", "yarn.resourcemanager.ha.rm-ids": "rm1,rm2",
                            "yarn.resourcemanager.webapp.address.rm1": "localhost:\(f.cluster.resourceManagerPort)",
                            "yarn.resourcemanager.webapp.address.rm2": "localhost:\(try WireServer.refusedPort())",
                        ], to: "yarn-site.xml")
                }, code: "resource-manager", verdict: .mayFail),
            Ailment(
                testDescription: "clock ten minutes behind", wrapper: ["faketime", "-f", "-600s"], code: "clock",
                verdict: .mayFail),
        ]

        @Test(arguments: ailments)
        func eachIsFound(_ ailment: Ailment) async throws {
            try await ClusterFixture.with { f in
                let conf = try await ailment.prepare(f)
                let diagnosis = try await f.diagnosis(
                    ailment.options, conf: conf, through: ailment.wrapper)
                #expect(diagnosis.verdicts(of: ailment.code).contains(ailment.verdict), "\(diagnosis.findings)")
                #expect(try await f.applications().isEmpty)
            }
        }

        @Test func aClusterThatIsWellHasNothingThatFails() async throws {
            try await ClusterFixture.with { f in
                let diagnosis = try await f.diagnosis()
                #expect(diagnosis.findings.filter { $0.verdict == .fails || $0.verdict == .cannotKnow }.isEmpty)
                for code in [
                    "resource-manager", "who-am-i", "rest-submission", "name-node", "home-folder", "data-node",
                ] {
                    #expect(diagnosis.verdicts(of: code) == [.fine], "\(code)")
                }
                #expect(try await f.cluster.names(in: "/user/\(f.user)", as: f.user).isEmpty)
            }
        }

        @Test func aProgramForANewerJavaFailsInItsPlan() async throws {
            try await ClusterFixture.with { f in
                let jar = try await JavaProgram("NeverExecutes").jar(in: f, claiming: 99)
                // A node that is slow to tell is not waited for.
                try await poll(within: .seconds(120), for: "the node to tell its Java at once") {
                    let plan = try await Subprocess.run(
                        f.cluster.tools.bobbin.text, ["plan"] + f.deployment(["-o", "json"], program: jar),
                        environment: f.environment, in: f.folder, deadline: .seconds(60))
                    let findings = try JSONDecoder().decode(Planned.self, from: Data(plan.output)).findings
                    return plan.end == .exited(2)
                        && findings.contains { finding in
                            finding.code == "node-java" && finding.verdict == .fails
                                && finding.seen.contains("the program needs Java 99, and the NodeManagers run on Java ")
                        }
                }
            }
        }

        /// Of `plan -o json`.
        private struct Planned: Decodable {
            let findings: [Finding]
        }

        /// On a cluster of its own, whose DataNode gives out a name that nobody knows, and which forgets logs.
        @Test func daemonsThatAreGoneAreNamed() async throws {
            let cluster = try await TestedCluster.start([
                "--set", "hdfs:dfs.datanode.hostname=nowhere.invalid", "--set",
                "yarn:yarn.log-aggregation-enable=false",
            ])
            try await ClusterFixture.with(cluster) { f in
                let first = try await f.diagnosis()
                #expect(first.verdicts(of: "data-node") == [.fails])
                #expect(first.findings.first { $0.code == "data-node" }?.seen.contains("nowhere.invalid") == true)
                #expect(first.verdicts(of: "log-aggregation") == [.mayFail])
                try await cluster.control("kill", "nodemanager-1")
                try await poll(within: .seconds(120), for: "the node to be lost") {
                    try await f.diagnosis().verdicts(of: "no-node") == [.fails]
                }
            }
            try await cluster.control("stop")
        }
    }
}
