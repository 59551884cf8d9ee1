import FoundationEssentials
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// The service does what its description says, whatever it is sent. SCHEMA_VENV names where schemathesis is.
    @Suite(.enabled(if: ClusterTools.variable("SCHEMA_VENV") != nil || ClusterTools.isCI))
    struct ServiceSchemaTests {
        private static let programs = RepositoryRoot.path / "Tests/ClusterTests/Programs"

        private static func venv() throws -> LocalPath {
            LocalPath(try #require(ClusterTools.variable("SCHEMA_VENV"), "SCHEMA_VENV is not set"))
        }

        @Test func theServiceIsAsItDescribesItself() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let description = f.folder / "openapi.json"
                let answer = try await service.curl([], "/openapi.json")
                try Data(answer.body).write(to: URL(filePath: description.text))
                // Every combination of members of a deployment would take long; examples and chance have to do there.
                let unlike = ["postPlans", "postDeployments"].flatMap { ["--exclude-operation-id", $0] }
                for words in [
                    ["--phases", "coverage"] + unlike, ["--phases", "examples,fuzzing", "--max-examples", "40"],
                ] {
                    let result = try await Subprocess.run(
                        (try Self.venv() / "bin/schemathesis").text,
                        [
                            "--config-file", (Self.programs / "schemathesis.toml").text, "run", description.text,
                            "--url", "http://127.0.0.1:\(service.port)", "-H", "Authorization: Bearer \(service.token)",
                            // Streams have no end.
                            "--exclude-path-regex", "events$", "--request-timeout", "30", "--seed", "1",
                            "--continue-on-failure",
                        ] + words, in: f.folder, deadline: .seconds(300))
                    #expect(result.succeeded, "\(result.outputText.suffix(8000))")
                }
                #expect(try await service.stop().succeeded)
            }
        }

        @Test func prometheusReadsTheMetrics() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let metrics = f.folder / "metrics.txt"
                try Data(try await service.curl([], "/metrics").body).write(to: URL(filePath: metrics.text))
                let result = try await Subprocess.run(
                    "sh",
                    [
                        "-c", "exec \"$0\" \"$1\" < \"$2\"", (try Self.venv() / "bin/python").text,
                        (Self.programs / "metrics.py").text, metrics.text,
                    ], in: f.folder, deadline: .seconds(60))
                #expect(result.succeeded, "\(result.outputText) \(result.errorText)")
                #expect(try await service.stop().succeeded)
            }
        }
    }
}
