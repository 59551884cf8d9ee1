import FoundationEssentials
import Glibc
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Containers that are killed, and jobs that fail again and again, on a cluster that counts containers' memory.
    @Suite struct ContainerTests {
        private struct Answer: Decodable {
            struct Explanation: Decodable {
                struct Evidence: Decodable { let line: String }
                let code: String
                let summary: String
                let evidence: [Evidence]
                let cure: String?
            }
            let explanation: Explanation?
        }

        private static let cluster = Task {
            // NodeManagers leave the limit to cgroups unless they are told that there are none.
            try await TestedCluster.start([
                "--set", "yarn:yarn.nodemanager.pmem-check-enabled=true", "--set",
                "yarn:yarn.nodemanager.resource.memory.enforced=false",
            ])
        }

        /// More than YARN knows of: direct memory is none of Flink's own for a TaskManager.
        private static let direct = "-XX:MaxDirectMemorySize=4g"

        private func explanation(_ id: ApplicationID, _ f: ClusterFixture) async throws -> Answer.Explanation? {
            let result = try await f.bobbin(["explain", "\(id)", "-o", "json"])
            return try JSONDecoder().decode(Answer.self, from: Data(result.output)).explanation
        }

        /// `explain`, `status`, and `wait` say the same of an application that failed.
        private func expect(
            _ code: String, of id: ApplicationID, quoting evidence: String, curing cure: String,
            _ f: ClusterFixture
        ) async throws {
            try await poll(within: .seconds(180), every: .seconds(1), for: "the end of \(id)") {
                try await f.applications().first { $0.id == id }?.isTerminal == true
            }
            let found = try #require(try await explanation(id, f))
            #expect(found.code == code, "\(found)")
            #expect(found.evidence.contains { $0.line.contains(evidence) }, "\(found)")
            #expect(found.cure?.contains(cure) == true, "\(found)")
            let status = try await f.bobbin(["status", "\(id)"])
            #expect(status.outputText.contains(found.summary))
            let waited = try await f.bobbin(["wait", "\(id)"])
            #expect(waited.end == .exited(1))
            #expect(waited.errorText.contains(found.summary), "\(waited.errorText)")
        }

        @Test func aTaskManagerThatIsKilledAndAJobThatFailsAgainAreExplained() async throws {
            try await ClusterFixture.with(try await Self.cluster.value) { f in
                let jar = try await JavaProgram("FailsAgain").jar(in: f)
                let killed = try await f.submit(until: "executing")
                let looping = try f.start(
                    [
                        "-Drestart-strategy.type=fixed-delay", "-Drestart-strategy.fixed-delay.attempts=1000",
                        "-Drestart-strategy.fixed-delay.delay=1s", "--wait", "accepted",
                    ], program: jar)
                try f.kill(ContainerID(application: killed, attempt: 1, number: 2))
                try await expect(
                    "taskmanager-killed", of: killed, quoting: "Exit code:137", curing: "restart-strategy.type", f)

                #expect(try await looping.result(within: .seconds(120)).succeeded)
                let id = try #require(try await f.applications().last).id
                try await poll(within: .seconds(180), every: .seconds(1), for: "three failures") {
                    let found = try await explanation(id, f)
                    return found?.code == "restart-loop"
                        && found?.evidence.contains { $0.line.contains("latest failures: ") } == true
                        && found?.evidence.contains { $0.line.hasSuffix("latest failures: 2") } == false
                }
                // It executes and fails by turns: neither look may say that all is well.
                for _ in 0..<4 {
                    let found = try #require(try await explanation(id, f))
                    #expect(found.code == "restart-loop")
                    #expect(found.summary.contains("cannot be stored (FailsAgain.java:13)"))
                    try await Task.sleep(for: .milliseconds(700))
                }
                let status = try await f.bobbin(["status", "\(id)"])
                #expect(status.outputText.contains("fails and is started again"), "\(status.outputText)")
            }
        }

        @Test func containersThatTakeTooMuchMemoryOrNeverRegisterAreExplained() async throws {
            try await ClusterFixture.with(try await Self.cluster.value) { f in
                let silent = try await f.deploy(["--wait", "accepted"], conf: try f.confWithoutItself())
                #expect(silent.succeeded, "\(silent.errorText)")
                let jar = try await JavaProgram("TakesMemory").jar(in: f)
                let main = try await f.deploy(
                    ["--wait", "accepted", "-Denv.java.opts.jobmanager=\(Self.direct)"], program: jar,
                    arguments: ["main"])
                #expect(main.succeeded)
                let job = try await f.deploy(
                    ["--wait", "accepted", "-Denv.java.opts.taskmanager=\(Self.direct)"], program: jar)
                #expect(job.succeeded)
                let ids = try await f.applications().map(\.id)
                try await poll(within: .seconds(50), every: .seconds(1), for: "the reason of the class path") {
                    try await f.code(of: ids[0]) == "no-cluster-configuration"
                }
                try await expect(
                    "memory-limit", of: ids[1], quoting: "beyond the 'PHYSICAL' memory limit",
                    curing: "jobmanager.memory.process.size", f)
                // A TaskManager that says goodbye in time keeps YARN's reason from its JobManager: its node's log has it.
                try await expect(
                    "taskmanager-memory-limit", of: ids[2], quoting: "beyond the 'PHYSICAL' memory limit",
                    curing: "taskmanager.memory.process.size", f)
                try await expect(
                    "am-expired", of: ids[0], quoting: "ApplicationMaster for attempt", curing: "jobmanager.log", f)
            }
        }
    }
}

extension ClusterFixture {
    /// A copy of the cluster's configuration whose class path does not lead to the configuration on the nodes.
    fileprivate func confWithoutItself() throws -> LocalPath {
        let key = "yarn.application.classpath"
        let site = String(decoding: try LocalFileSystem.read(cluster.conf / "yarn-site.xml"), as: UTF8.self)
        let folder = "$HADOOP_CONF_DIR,"
        guard let value = site.split(separator: "\(key)</name><value>").last?.prefix(while: { $0 != "<" }),
            value.hasPrefix(folder)
        else { throw ClusterFailure(text: "\(key) does not begin with \(folder)") }
        return try conf(adding: [key: String(value.dropFirst(folder.count))], to: "yarn-site.xml")
    }

    /// Kills a container's JVM, as Linux does where memory runs out.
    fileprivate func kill(_ container: ContainerID) throws {
        let name = container.description
        let path = cluster.folder / "nm1/local/nmPrivate/\(container.application)/\(name)/\(name).pid"
        let text = String(decoding: try LocalFileSystem.read(path), as: UTF8.self)
        guard let shell = pid_t(text.filter { !$0.isWhitespace }) else {
            throw ClusterFailure(text: "\(path): \(text)")
        }
        let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        guard let java = children.split(separator: " ").first.flatMap({ pid_t($0) }), Glibc.kill(java, SIGKILL) == 0
        else { throw ClusterFailure(text: "\(container) has no process: \(children)") }
    }
}
