import LocalFiles
import Subprocesses
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

        @Test func theTracebackOfAProgramThatFailsIsInTheError() async throws {
            let user = try await PythonUser.shared()
            let result = try await user.submit([
                "--env", PythonUser.shared, "-py", "options.py", "--modules", "no_such_module",
            ])
            #expect(!result.succeeded)
            #expect(
                result.errorText.contains("ModuleNotFoundError: No module named 'no_such_module' (options.py line"),
                "\(result.errorText)")
        }
    }
}
