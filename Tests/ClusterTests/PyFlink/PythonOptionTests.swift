import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Options of Python programs beyond those of the page, on the same nodes.
    @Suite(
        .enabled("PYFLINK_VENV_1_20_5 and PYFLINK_ENV_1_20_5 are not set: see PyFlinkTools") {
            ClusterTools.isCI || PyFlinkTools.areThere
        })
    struct PythonOptionTests {
        @Test func everyKindOfPythonFileReachesBothSides() async throws {
            let user = try await PythonUser.shared()
            let files =
                "hdfs:///jobs/helper.py,folder,zipped.zip,wheeled-1.0-py3-none-any.whl,egged-1.0-py3.egg,words.txt"
            // -pypath came with 1.18
            let (path, found) = user.flink.version.hasPrefix("1.17.") ? ([], "") : (["-pypath", "by_path"], ",found")
            let modules = "helper,inner,zipped,wheeled,egged" + found
            let output = try await user.run(
                path + [
                    "--env", PythonUser.environment, "-pyfs", files, "-pyreq", "requirements.txt#packages", "-py",
                    "options.py", "--modules", modules, "--workers", "required", "--files", "words.txt",
                ])
            let arrived = modules.replacing(",", with: ", ")
            #expect(output.main.contains("main: \(arrived), some words\n"), "\(output)")
            #expect(output.workers.contains("worker: \(arrived), required, some words\n"), "\(output)")
        }

        /// Flink's own client leaves main looking for the script among the unpacked archives, and takes the program's own
        /// words for options.
        @Test func aScriptOfAnyNameRunsBesideItsArchivesWithOneInterpreterNamed() async throws {
            let user = try await PythonUser.shared()
            let name = "1 option-test 2.1.py"
            try user.copy(user.fixture.folder / "options.py", as: name)
            let words = ["-pym", "own", "-pyfs", "x", "--python", "y", "-p", "z"]
            let result = try await user.submit(
                [
                    "-pyarch", "\(PythonUser.environment)#env,data.zip", "-pyclientexec", "env/bin/python",
                    "file:\(user.fixture.folder)/\(name)",
                ] + words + ["--files", "data.zip/data.txt"])
            try result.expectSuccess()
            #expect(result.errorText.contains("for which nothing was named"), "\(result.errorText)")
            let output = try await user.output()
            #expect(output.main.contains("words: \(words.joined(separator: " "))\n"), "\(output)")
            #expect(output.workers.contains("worker: unpacked\n"), "\(output)")
        }

        @Test func aTableProgramRunsWithAShippedArchive() async throws {
            let user = try await PythonUser.shared()
            try user.copy(user.fixture.cluster.tools.jobs / "table_only.py", as: "table_only.py")
            let output = try await user.run([
                "-Dyarn.ship-archives=\(PythonUser.shared)", "-pyclientexec", "venv.zip/bin/python", "table_only.py",
            ])
            #expect(output.workers.contains("+I[400]\n"), "\(output)")
        }

        /// Main runs here, with the environment unpacked, and the files of its job go through Flink's distributed cache.
        @Test func theFilesOfAPerJobClusterReachItsWorkers() async throws {
            let user = try await PythonUser.shared()
            let cluster = user.fixture.cluster
            let result = try await Subprocess.run(
                cluster.tools.bobbin.text,
                ["run", "-t", "yarn-per-job", "--conf", cluster.conf.text] + user.flink.options + [
                    "--env", PythonUser.environment, "-pyfs", "folder,zipped.zip", "-py", "options.py", "--modules",
                    "inner,zipped",
                ], environment: user.fixture.environment, in: user.fixture.folder, deadline: .seconds(300))
            try result.expectSuccess()
            #expect(result.outputText.contains("main: inner, zipped\n"), "\(result)")
            #expect(try await user.output().workers.contains("worker: inner, zipped\n"))
            let application = try #require(try await user.fixture.applications().last)
            try await poll(for: "the staging folder to go") {
                try await !user.fixture.stagingFolders().contains(application.id.description)
            }
        }

        @Test func theTracebackOfAProgramThatFailsIsInTheError() async throws {
            let user = try await PythonUser.shared()
            let result = try await user.submit([
                "--env", PythonUser.shared, "-py", "options.py", "--modules", "no_such_module",
            ])
            #expect(!result.succeeded)
            #expect(
                result.errorText.contains("ModuleNotFoundError: No module named 'no_such_module' (options.py line"),
                "\(result.errorText)")
            let application = try #require(try await user.fixture.applications().last)
            #expect(try await user.fixture.code(of: application.id) == "python-module")
        }
    }
}
