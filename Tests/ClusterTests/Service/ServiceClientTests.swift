import FoundationEssentials
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// The command line as a client of the service, on a machine without Hadoop's files and without Flink.
    @Suite struct ServiceClientTests {
        @Test func aWholeDeploymentIsDoneWithTheCommandLineAndNoHadoop() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let laptop = try Laptop(f, service)
                let program = laptop.folder / "heartbeat.jar"
                try Data(try LocalFileSystem.read(f.cluster.heartbeat)).write(to: URL(filePath: program.text))
                let memory = [
                    "-Djobmanager.memory.process.size=1024m", "-Dtaskmanager.memory.process.size=1024m",
                ]
                let plan = try await laptop.bobbin(
                    ["plan", "run-application", "-o", "json"] + memory + ["heartbeat.jar"])
                #expect(plan.end == .exited(0), "\(plan.errorText)")
                #expect(plan.outputText.contains("\"request\""))
                #expect(try await f.applications().isEmpty)

                let run = try await laptop.bobbin(
                    ["run-application", "-o", "id", "--name", "beat"] + memory + ["heartbeat.jar"])
                #expect(run.end == .exited(0), "\(run.errorText)")
                let id = run.outputText.filter { !$0.isWhitespace }
                #expect(try await f.applications().map(\.id.description) == [id])
                for step in ["upload ", "plan ", "check ", "stage ", "submit ", "accepted ", "running ", "executing "] {
                    #expect(run.errorText.contains("\n" + step) || run.errorText.hasPrefix(step), "\(run.errorText)")
                }

                for words in [
                    ["list", "-o", "json"], ["list"], ["status", "-o", "id", id], ["explain", id],
                    ["explain", "-o", "json", id], ["logs", "--list", "-o", "id", id],
                ] {
                    let here = try await laptop.bobbin(words)
                    let there = try await f.bobbin(words)
                    #expect(here.end == there.end, "\(words) \(here.errorText)")
                    #expect(Self.steady(here.outputText) == Self.steady(there.outputText), "\(words)")
                }
                let log = try await laptop.bobbin(["logs", "--tail", "5", id])
                #expect(log.outputText.split(separator: "\n").count == 5)
                #expect(try await laptop.bobbin(["wait", "--for", "executing", id]).end == .exited(0))

                let killed = try await laptop.bobbin(["kill", "-o", "id", id])
                #expect(killed.outputText == id + "\n", "\(killed.errorText)")
                let (here, there) = (try await laptop.bobbin(["wait", id]), try await f.bobbin(["wait", id]))
                #expect(here.end == .exited(1))
                #expect(here.end == there.end)
                let lost = try await laptop.bobbin(["status", "application_1_0001"])
                #expect(lost.end == .exited(66))
                #expect(try await service.stop().succeeded)
            }
        }

        /// What goes on by itself between two commands.
        private static func steady(_ text: String) -> String {
            text.split(separator: "\n").filter { line in
                !["Seconds", "elapsed", "progress", "memory", "logAggregation"].contains { line.contains($0) }
            }.joined(separator: "\n")
        }
    }
}
