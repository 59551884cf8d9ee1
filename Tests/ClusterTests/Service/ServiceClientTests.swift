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

        @Test func aSessionIsStartedRunsAJobAndIsStopped() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let laptop = try Laptop(f, service)
                let program = laptop.folder / "heartbeat.jar"
                try Data(try LocalFileSystem.read(f.cluster.heartbeat)).write(to: URL(filePath: program.text))
                let started = try await laptop.bobbin([
                    "yarn-session", "start", "-d", "-o", "id", "-nm", "etl", "-jm", "1024m", "-tm", "1024m",
                ])
                #expect(started.succeeded, "\(started.errorText)")
                let id = started.outputText.filter { !$0.isWhitespace }
                #expect(try await laptop.bobbin(["yarn-session", "list", "-o", "id"]).outputText.contains(id))

                let run = try await laptop.bobbin(["run", "--session", "etl", "heartbeat.jar", "--count", "5"])
                #expect(run.succeeded, "\(run.errorText)")
                #expect(run.errorText.contains("Program execution finished"), "\(run.errorText)")

                let left = try await laptop.bobbin(["run", "-d", "-o", "id", "--session", "etl", "heartbeat.jar"])
                let job = left.outputText.filter { !$0.isWhitespace }
                #expect(job.count == 32, "\(left.errorText)")
                #expect(try await laptop.bobbin(["jobs", "-o", "id"]).outputText == job + "\n")
                #expect(try await laptop.bobbin(["checkpoints", "heartbeat"]).succeeded)
                let refused = try await laptop.bobbin(["yarn-session", "stop", "etl"])
                #expect(refused.end == .exited(78), "a job runs in it: \(refused.errorText)")
                #expect(refused.errorText.contains(job))
                #expect(try await laptop.bobbin(["cancel", "etl", job]).succeeded)
                let stopped = try await laptop.bobbin(["yarn-session", "stop", "-o", "id", "etl"])
                #expect(stopped.outputText == id + "\n", "\(stopped.errorText)")
                #expect(try await service.stop().succeeded)
            }
        }

        /// What a killed client has asked for is there once, and the same command goes on with it.
        @Test func aKilledClientThatIsRunAgainGetsTheSameDeployment() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let laptop = try Laptop(f, service)
                let program = laptop.folder / "heartbeat.jar"
                try Data(try LocalFileSystem.read(f.cluster.heartbeat)).write(to: URL(filePath: program.text))
                let words = [
                    "run-application", "-d", "-o", "id", "-Djobmanager.memory.process.size=1024m",
                    "-Dtaskmanager.memory.process.size=1024m", "heartbeat.jar",
                ]
                let first = try laptop.start(words)
                try await first.says("check ")
                try await poll(within: .seconds(60), for: "the request to be at the service") {
                    let seen = try await service.curl([], "/api/v1/deployments")
                    return String(decoding: seen.body, as: UTF8.self).contains("\"id\":\"d-")
                }
                first.child.kill()
                _ = try await first.result()
                let second = try await laptop.bobbin(words)
                #expect(second.succeeded, "\(second.errorText)")
                let ids = try await f.applications().map(\.id.description)
                #expect(ids == [second.outputText.filter { !$0.isWhitespace }])
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
