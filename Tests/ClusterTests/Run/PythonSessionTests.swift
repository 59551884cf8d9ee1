import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Python programs into sessions, on nodes that have no Python.
    @Suite(.enabled("there is no PyFlink to be had: see PyFlinkTools") { ClusterTools.isCI || PyFlinkTools.areThere })
    struct PythonSessionTests {
        @Test func aPythonProgramRunsInASessionThatWasStartedForIt() async throws {
            let user = try await PythonUser.shared()
            let f = user.fixture
            let script = f.folder / "a session.job.py"
            let text = """
                import sys
                from pyflink.table import EnvironmentSettings, TableEnvironment
                assert sys.argv[1:] == ["--python", "x y"], sys.argv
                t = TableEnvironment.create(EnvironmentSettings.in_streaming_mode())
                t.execute_sql("create table s (a int) with ('connector'='datagen','number-of-rows'='5')")
                t.execute_sql("create table k (a int) with ('connector'='blackhole')")
                t.execute_sql("insert into k select a from s").wait()

                """
            try LocalFileSystem.write(Array(text.utf8), to: script)
            try await start("plain", [], user)
            let refused = try await run("plain", script, user)
            #expect(refused.end == .exited(78))
            #expect(refused.errorText.contains("without Flink's Python jar"), "\(refused.errorText)")
            try await stop("plain", f)

            try await start("py", ["--python"], user)
            let result = try await run("py", script, user)
            #expect(result.succeeded, "\(result.errorText)")
            #expect(result.errorText.contains("the program waits for its job"), "\(result.errorText)")
            let session = try #require(try await f.applications().last)
            // Its files lie in HDFS no longer than it runs.
            let folder = "/user/\(f.user)/.flink/\(session.id)/jobs"
            #expect(try await f.cluster.names(in: folder, as: f.user) == [])
            try await stop("py", f)
        }

        private func start(_ name: String, _ options: [String], _ user: PythonUser) async throws {
            let here = "-Dyarn.properties-file.location=\(user.fixture.folder)"
            try await user.fixture.bobbin(
                ["yarn-session", "start", "-d", "-nm", name, "-jm", "1024m", "-tm", "1200m", here] + options
                    + user.flink.options
            ).expectSuccess()
        }

        private func stop(_ name: String, _ f: ClusterFixture) async throws {
            try await f.bobbin(["yarn-session", "stop", "--force", name]).expectSuccess()
        }

        private func run(_ session: String, _ script: LocalPath, _ user: PythonUser) async throws -> SubprocessResult {
            let f = user.fixture
            return try await Subprocess.run(
                f.cluster.tools.bobbin.text,
                [
                    "run", "--session", session, "--conf", f.cluster.conf.text, "--env", PythonUser.environment,
                    script.text, "--python", "x y",
                ], environment: f.environment, in: f.folder, deadline: .seconds(300))
        }
    }
}
