import FoundationEssentials
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// A whole deployment, as the page of the service has it: with the command line, with curl, and with Python.
    @Suite struct ServicePageTests {
        /// A heading of the page, and who runs its example.
        struct Example: Sendable, CustomTestStringConvertible {
            let heading: String
            let shell: [String]

            var testDescription: String { heading }
        }

        static let examples = [
            Example(heading: "Deploy with `bobbin --service`", shell: ["sh", "-e"]),
            Example(heading: "Deploy with curl", shell: ["sh", "-e"]),
            Example(heading: "Deploy with Python's standard library", shell: ["python3"]),
        ]

        @Test(arguments: examples)
        func theExampleDeploysAndEndsIt(example: Example) async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let laptop = try Laptop(f, service)
                let program = laptop.folder / "clicks.jar"
                try Data(try LocalFileSystem.read(f.cluster.heartbeat)).write(to: URL(filePath: program.text))
                let text = try ServicePage.example(example.heading)
                #expect(text.contains("127.0.0.1:8765"))
                let script = laptop.folder / "example"
                try Data(text.replacing("127.0.0.1:8765", with: "127.0.0.1:\(service.port)").utf8)
                    .write(to: URL(filePath: script.text))
                let result = try await laptop.run(example.shell + [script.text])
                #expect(result.succeeded, "\(result.errorText)")
                let applications = try await f.applications()
                #expect(applications.count == 1)
                let id = try #require(applications.first?.id.description)
                #expect(result.outputText.contains(id), "\(result.outputText)")
                #expect(result.outputText.contains("executing") || result.outputText.contains("RUNNING"))
                #expect(try await service.wait(for: ["cancelled", "failed", "killed"], id).state == "cancelled")
                #expect(try await service.stop().succeeded)
            }
        }
    }
}
