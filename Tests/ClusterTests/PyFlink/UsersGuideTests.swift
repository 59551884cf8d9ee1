import LocalFiles
import Subprocesses
import Testing

extension ClusterTier {
    /// Three ways that users' guides teach for Flink's own client, as they stand there.
    @Suite(
        .enabled("PYFLINK_VENV_1_20_5 and PYFLINK_ENV_1_20_5 are not set: see PyFlinkTools") {
            ClusterTools.isCI || PyFlinkTools.areThere
        })
    struct UsersGuideTests {
        private static let prepared = Task { try await prepare() }
        private static let folderInHDFS = "hdfs:///guides"

        private static func prepare() async throws -> PythonUser {
            let user = try await PythonUser.shared()
            let folder = user.fixture.folder
            try await Subprocess.run(
                PyFlinkTools.find().python.text,
                [(folder / "guides.py").text, folder.text, (folder / PythonUser.environment).text],
                deadline: .seconds(240)
            ).expectSuccess()
            try await user.fixture.bobbin(["fs", "mkdir", folderInHDFS]).expectSuccess()
            let files = ["one/model/pyflink-py38env.zip", "calculate.py", "connector.jar"]
            try await user.fixture.bobbin(["fs", "put"] + files + [folderInHDFS + "/"]).expectSuccess()
            return user
        }

        /// The guides leave out the archive's name, which Flink then looks for in vain.
        @Test(arguments: [
            ("one", "pyflink-py38env.zip/pyflink-py38env/bin/python"),
            ("two", "pyflink-py38env.zip/envs/pyflink-py38env/bin/python"),
        ])
        func aShippedFolderHoldsProgramAndEnvironment(layers: String, interpreter: String) async throws {
            let user = try await Self.prepared.value
            let result = try await user.submit([
                "-Dyarn.ship-files=\(user.fixture.folder)/\(layers)/model", "-pyarch", "model/pyflink-py38env.zip",
                "-pyclientexec", "pyflink-py38env/bin/python", "-pyexec", "pyflink-py38env/bin/python", "-pyfs",
                "model", "-pym", "calculate", "--jarfile", "\(user.fixture.folder)/connector.jar",
            ])
            try result.expectSuccess()
            #expect(
                result.errorText.contains(
                    "python.executable is pyflink-py38env/bin/python, which is nowhere: \(interpreter) is taken"),
                "\(result.errorText)")
            try await expectOutput(of: user, main: interpreter, workers: interpreter)
        }

        @Test func programArchiveAndJarLieInHDFS() async throws {
            let user = try await Self.prepared.value
            let interpreter = "pyflink-py38env.zip/pyflink-py38env/bin/python"
            try await user.submit([
                "-py", "\(Self.folderInHDFS)/calculate.py", "-pyarch", "\(Self.folderInHDFS)/pyflink-py38env.zip",
                "-pyclientexec", interpreter, "-pyexec", interpreter, "-j", "\(Self.folderInHDFS)/connector.jar",
            ]).expectSuccess()
            try await expectOutput(of: user, main: interpreter, workers: interpreter)
        }

        /// With archives main starts in their folder, where Flink finds no relative path into a shipped archive.
        @Test func mainHasAShippedArchiveAndTheWorkersOneInHDFS() async throws {
            let user = try await Self.prepared.value
            let interpreter = "pyflink-py38env.zip/pyflink-py38env/bin/python"
            try await user.submit([
                "-Dyarn.ship-archives=\(user.fixture.folder)/conda.tar.gz",
                "-Dpython.client.executable=conda.tar.gz/bin/python",
                "-Dpython.archives=\(Self.folderInHDFS)/pyflink-py38env.zip", "-Dpython.executable=\(interpreter)",
                "-j", "connector.jar", "-py", "calculate.py",
            ]).expectSuccess()
            try await expectOutput(of: user, main: "conda.tar.gz/bin/python", workers: interpreter)
        }

        private func expectOutput(of user: PythonUser, main: String, workers: String) async throws {
            let output = try await user.output()
            #expect(output.main.contains("main by \(main)\n"), "\(output.main)")
            let lines = [2, 4, 6].map { "+I[\($0) by \(workers)]\n" }.joined()
            #expect(output.workers.contains(lines), "\(output.workers)")
        }
    }
}
