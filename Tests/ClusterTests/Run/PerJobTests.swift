import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Main on this machine, in a JVM, and its job on a cluster of its own.
    @Suite struct PerJobTests {
        @Test func mainRunsHereAndMayWaitForItsJob() async throws {
            try await ClusterFixture.with { f in
                let jar = try await JavaProgram("Counts").jar(in: f)
                let result = try await run(f, ["-o", "id"], jar, ["waits", "42"])
                #expect(result.succeeded, "\(result.errorText)")
                let application = try #require(try await f.applications().last)
                #expect(result.outputText == "\(application.id)\n")
                #expect(result.errorText.contains("Counts.jar runs here, with Java "), "\(result.errorText)")
                try await poll(for: "the end of \(application.id)") {
                    try await f.applications().last?.finalStatus == "SUCCEEDED"
                }
            }
        }

        @Test func aMainThatFailsLeavesNothing() async throws {
            try await ClusterFixture.with { f in
                let jar = try await JavaProgram("Counts").jar(in: f)
                let result = try await run(f, [], jar, ["throws", "5", "a b", "#c"])
                #expect(result.end == .exited(1))
                #expect(result.errorText.contains("the words were throws|5|a b|#c"), "\(result.errorText)")
                let applications = try await f.applications()
                #expect(applications.isEmpty)
                #expect(try await f.stagingFolders() == [])
            }
        }

        private func run(
            _ f: ClusterFixture, _ options: [String], _ program: LocalPath, _ arguments: [String]
        ) async throws -> SubprocessResult {
            try await Subprocess.run(
                f.cluster.tools.bobbin.text,
                [
                    "run", "-t", "yarn-per-job", "--conf", f.cluster.conf.text, "--flink-home",
                    f.cluster.tools.flinkHome.text, "-Djobmanager.memory.process.size=1024m",
                    "-Dtaskmanager.memory.process.size=1024m",
                ] + options + [program.text] + arguments,
                environment: f.environment, in: f.folder, deadline: .seconds(240))
        }
    }
}
