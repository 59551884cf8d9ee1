import Glibc
import HadoopRPC
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// The sandbox's own process: how much it takes, and what is left of it.
    @Suite(.enabled("it is about the sandbox") { ClusterTools.onSandbox })
    struct SandboxLifeTests {
        @Test(arguments: ClusterTools.flinks) func eachFlinkRunsAJobToItsEnd(_ flink: TestedFlink) async throws {
            try await ClusterFixture.with { f in
                let result = try await f.deploy(flink.options + ["--wait", "finished"], arguments: ["--count", "20"])
                #expect(result.succeeded, "\(result.errorText)")
                #expect(try await f.applications().map(\.finalStatus) == ["SUCCEEDED"])
            }
        }

        @Test func threeAtOnceEndWell() async throws {
            try await ClusterFixture.with { f in
                let all = try (1...3).map { _ in try f.start(["--wait", "finished"], arguments: ["--count", "20"]) }
                for one in all {
                    let result = try await one.result(within: .seconds(300))
                    #expect(result.succeeded, "\(result.errorText)")
                }
                #expect(try await f.applications().map(\.finalStatus) == Array(repeating: "SUCCEEDED", count: 3))
            }
        }

        @Test func manySubmissionsLeaveNothingBehind() async throws {
            let cluster = try await TestedCluster.startSandbox()
            let process = try cluster.sandboxProcess()
            let client = RPCClient(.applicationClient, at: try cluster.resourceManagerRPC(), as: "tester")
            try await submit(10, client)
            let before = try process.openFiles
            try await submit(190, client)
            try await poll(for: "the last of its files") { try process.openFiles <= before + 2 }
            let memory = try process.memory
            #expect(memory <= 60 << 20, "\(memory) bytes")
            for part in ["node/containers", "applications", "incoming"] {
                let left = (try? LocalFileSystem.names(in: cluster.folder / part)) ?? []
                #expect(left.isEmpty, "\(part): \(left)")
            }
            let children = try LocalFileSystem.read(LocalPath("/proc/\(process.pid)/task/\(process.pid)/children"))
            // The watchdog.
            #expect(String(decoding: children, as: UTF8.self).split(separator: " ").count <= 1)
            _ = try await cluster.control("stop")
        }

        private func submit(_ count: Int, _ client: RPCClient) async throws {
            for _ in 0..<count {
                let id = try await client.newApplication().id
                try await client.submit(
                    ApplicationSubmissionContext(
                        applicationID: id, name: "shell", type: "Test", maxAppAttempts: 1,
                        resource: Resource(memory: 128, vCores: 1),
                        amContainerSpec: ContainerLaunchContext(
                            localResources: [:], environment: [:], command: "exit 3")))
                try await poll(for: "the end of \(id)") { try await client.report(of: id).state == .failed }
            }
        }

        @Test func whatRanEndsWithASandboxThatIsKilledAndIsNotStartedAgain() async throws {
            let cluster = try await TestedCluster.startSandbox()
            try await ClusterFixture.with(cluster) { f in
                let id = try await f.submit(until: "executing")
                #expect(try await processes(of: id) > 0)
                #expect(kill(try cluster.sandboxProcess().pid, SIGKILL) == 0)
                try await poll(for: "the end of the containers") { try await processes(of: id) == 0 }
                // At the same ports, with the same files and history.
                try await cluster.control("start", "--detach")
                let ended = try #require(try await f.applications().first)
                #expect(ended.id == id && ended.state == "KILLED")
                #expect(ended.diagnostics?.contains("sandbox ended") == true)
                #expect(try await f.bobbin(["wait", "\(id)"]).end == .exited(1))
                #expect(try await processes(of: id) == 0)
                #expect(try await f.deploy(["--wait", "finished"], arguments: ["--count", "20"]).succeeded)
            }
        }

        /// How many processes mention the application, which is in the words of each of Flink's.
        private func processes(of id: ApplicationID) async throws -> Int {
            let found = try await Subprocess.run("pgrep", ["-f", "Dlog.file=.*\(id)/"], deadline: .seconds(20))
            return found.outputText.split(separator: "\n").count
        }
    }
}
