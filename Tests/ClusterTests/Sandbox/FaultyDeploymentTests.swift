import FoundationEssentials
import HadoopRecords
import Ledger
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Deployments on a sandbox that goes wrong on demand.
    @Suite(.enabled("faults are the sandbox's") { ClusterTools.onSandbox })
    struct FaultyDeploymentTests {
        @Test(arguments: [
            ["lost-answer", "--times", "1"], ["drop", "--times", "2"], ["standby", "--times", "2"],
            ["slow", "--delay", "400ms", "--times", "10"],
        ])
        func oneApplicationIsSubmittedAllTheSame(_ fault: [String]) async throws {
            try await ClusterFixture.with { f in
                try await f.cluster.control(["fault"] + fault)
                let result = try await f.deploy(["--wait", "accepted", "-o", "id"])
                #expect(try await f.cluster.control("fault", "-o", "id") == "", "the fault met nobody")
                #expect(result.succeeded, "\(result.errorText)")
                let applications = try await f.applications()
                #expect(applications.count == 1)
                #expect(result.outputText == applications.map { "\($0.id)\n" }.joined())
                #expect(try await f.stagingFolders() == applications.map(\.id.description))
                #expect(try await f.records().map(\.applicationID) == applications.map(\.id))
            }
        }

        @Test func aFullDiskLeavesNothing() async throws {
            try await ClusterFixture.with { f in
                try await f.cluster.control("fault", "full-disk")
                let error = try await f.refusal(status: 69)
                try await f.cluster.control("fault", "full-disk", "--off")
                #expect(error.code == "no-space")
                #expect(try await f.applications().isEmpty)
                #expect(try await f.stagingFolders().isEmpty)
                #expect(try await f.deploy(["--wait", "accepted"]).succeeded)
            }
        }

        @Test func aJobManagerThatIsKilledHasASecondAttempt() async throws {
            try await ClusterFixture.with { f in
                let id = try await f.submit(until: "executing", ["-Dyarn.application-attempts=2"])
                let killed = try await f.cluster.control("fault", "kill-container", "--container", "\(id.number)_1_1")
                #expect(killed.isEmpty)
                try await poll(within: .seconds(60), for: "the second attempt's job") {
                    let status = try await f.bobbin(["status", "\(id)", "-o", "json"])
                    let seen = try JSONDecoder().decode(Status.self, from: Data(status.output))
                    return seen.attempts.map(\.number) == [1, 2] && seen.jobs?.map(\.state) == ["RUNNING"]
                }
                #expect(try await f.applications().map(\.state) == ["RUNNING"])
            }
        }

        @Test func aTaskManagerThatIsKilledIsReplaced() async throws {
            try await ClusterFixture.with { f in
                let id = try await f.submit(
                    until: "executing",
                    [
                        "-Drestart-strategy.type=fixed-delay", "-Drestart-strategy.fixed-delay.attempts=5",
                        "-Drestart-strategy.fixed-delay.delay=100ms", "-Dyarn.heartbeat.interval=1",
                    ])
                let before = try await containers(f, id)
                try await f.cluster.control("fault", "kill-container")
                try await poll(within: .seconds(60), for: "another TaskManager, and the job on it") {
                    let status = try await f.bobbin(["status", "\(id)", "-o", "json"])
                    let seen = try JSONDecoder().decode(Status.self, from: Data(status.output))
                    let now = try await containers(f, id)
                    return now.count == before.count && now != before
                        && seen.jobs?.first?.tasksByState["RUNNING"] == seen.jobs?.first?.tasks
                }
                #expect(try await f.applications().map(\.state) == ["RUNNING"])
            }
        }

        private func containers(_ f: ClusterFixture, _ id: ApplicationID) async throws -> Set<String> {
            struct Container: Decodable { let container: String, place: String }
            let result = try await f.bobbin(["logs", "\(id)", "-o", "json"])
            guard result.succeeded else { return [] }
            let all = try JSONDecoder().decode([Container].self, from: Data(result.output))
            return Set(all.map(\.container))
        }

        private struct Status: Decodable {
            struct Attempt: Decodable { let number: Int }
            struct Job: Decodable {
                let state: String
                let tasks: Int
                let tasksByState: [String: Int]
            }
            let attempts: [Attempt]
            let jobs: [Job]?
        }
    }
}
