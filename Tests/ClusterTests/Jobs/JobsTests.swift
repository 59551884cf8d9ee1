import FoundationEssentials
import HadoopRecords
import Ledger
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// Jobs of a real application: listed, saved, stopped, and cancelled, and savepoints that a dead process left.
    @Suite struct JobsTests {
        /// A folder that its user can make.
        private static func savepoints(_ f: ClusterFixture) -> String { "hdfs:///tmp/savepoints-\(f.user)" }

        @Test func aJobIsSavedAndStoppedThoughItsProcessIsKilled() async throws {
            try await ClusterFixture.with { f in
                let id = try await f.submit(until: "executing", ["--name", "jobs"])
                let job = try await only(f, [])
                try await look(at: job, of: id, f)
                let first = try await path(f, ["savepoint", "heartbeat", Self.savepoints(f)])
                try await refuse(f, ["savepoint", "jobs", "heartbeat", "file:///proc/nowhere"], "/proc/nowhere")
                try await refuse(f, ["savepoint", "jobs", "heartbeat", "hdfs:///not-mine"], "Permission denied")
                let stop = try RunningBobbin(
                    f.cluster.tools.bobbin,
                    ["stop", "jobs", "-p", Self.savepoints(f), "--conf", f.cluster.conf.text],
                    environment: f.environment, in: f.folder)
                try await stop.says("stop ")
                stop.child.kill()
                _ = try await stop.result()
                #expect(try await Ledger(at: f.state).openSavepoints().map(\.kind) == [.stop])

                let second = try await path(f, ["stop", "\(id)", "heartbeat", "-p", Self.savepoints(f)])
                #expect(second != first)
                #expect(try await Ledger(at: f.state).openSavepoints().isEmpty)
                let stops = try await Ledger(at: f.state).savepoints(10).filter { $0.kind == .stop }
                #expect(stops.map(\.path) == [second])
                #expect(try await f.bobbin(["wait", "\(id)"]).succeeded)
                try await goOn(from: second, f)
            }
        }

        /// The application is gone before anybody asks what became of its savepoint: the folder tells.
        @Test func theSavepointOfAnApplicationThatHasGoneIsFound() async throws {
            try await ClusterFixture.with { f in
                let id = try await f.submit(until: "executing")
                let stop = try await f.bobbin(["stop", "\(id)", "-p", Self.savepoints(f), "--detached", "-o", "id"])
                #expect(stop.succeeded, "\(stop.errorText)")
                try await poll(within: .seconds(60), for: "the end of the job") {
                    try await only(f, ["-a", "\(id)"], states: ["FINISHED"]) != ""
                }
                #expect(try await f.bobbin(["kill", "\(id)"]).succeeded)
                let list = try await f.bobbin(["savepoints", "list", "-o", "json"])
                #expect(list.succeeded, "\(list.errorText)")
                let known = try JSONDecoder().decode([Savepoint].self, from: Data(list.output))
                #expect(known.map(\.state) == ["completed"])
                #expect(known.first?.path?.contains("-\(f.user)/savepoint-") == true)
            }
        }

        /// The savepoint is taken up, and then no longer needed.
        private func goOn(from savepoint: String, _ f: ClusterFixture) async throws {
            let id = try await f.submit(until: "executing", ["-s", savepoint])
            let answer = try await f.bobbin(["checkpoints", "\(id)", "-o", "json"])
            let statistics = try JSONDecoder().decode(Checkpoints.self, from: Data(answer.output))
            #expect(statistics.restoredFrom == savepoint)
            let dispose = try await f.bobbin(["savepoint", "--dispose", savepoint])
            #expect(dispose.succeeded, "\(dispose.errorText)")
            try await refuse(f, ["savepoint", "--dispose", savepoint], "FileNotFoundException")
            let job = try await only(f, ["\(id)"])
            let cancel = try await f.bobbin(["cancel", String(job.prefix(6)), "-o", "id"])
            #expect(cancel.outputText == "\(job)\n", "\(cancel.errorText)")
            #expect(try await f.bobbin(["wait", "\(id)"]).end == .exited(1))
            try await refuse(f, ["jobs", "\(id)"], "KILLED")
        }

        private func look(at job: String, of id: ApplicationID, _ f: ClusterFixture) async throws {
            let table = try await f.bobbin(["jobs"]).outputText
            for word in [job, "\(id)", "heartbeat", "RUNNING", "jobs"] { #expect(table.contains(word)) }
            #expect(try await f.bobbin(["jobs", "-s", "jobs", "-o", "id"]).outputText == "")
            #expect(try await f.bobbin(["checkpoints", "jobs", "heartbeat"]).succeeded)
            try await refuse(f, ["savepoint", "heartbeat"], "no folder for the savepoint")
            try await refuse(f, ["cancel", "jobs", "nothing"], "no job has the id or name nothing")
        }

        /// The id of the only job that there is.
        private func only(_ f: ClusterFixture, _ words: [String], states: [String] = ["RUNNING"]) async throws -> String
        {
            let answer = try await f.bobbin(["jobs", "-o", "json"] + words)
            let jobs = try JSONDecoder().decode([Job].self, from: Data(answer.output))
                .filter { states.contains($0.job.state) }
            return jobs.count == 1 ? jobs[0].job.id : ""
        }

        private func path(_ f: ClusterFixture, _ words: [String]) async throws -> String {
            let result = try await f.bobbin(words + ["-o", "id"])
            let path = result.outputText.filter { !$0.isWhitespace }
            guard result.succeeded, path.contains("/savepoint-") else {
                throw ClusterFailure(text: "\(words): \(result.outputText) \(result.errorText)")
            }
            return path
        }

        private func refuse(_ f: ClusterFixture, _ words: [String], _ reason: String) async throws {
            let result = try await f.bobbin(words)
            #expect(!result.succeeded)
            #expect(result.errorText.contains(reason), "\(result.errorText)")
        }

        private struct Job: Decodable {
            struct Overview: Decodable {
                let id: String
                let state: String
            }
            let job: Overview
        }

        private struct Savepoint: Decodable {
            let state: String
            let path: String?
        }

        private struct Checkpoints: Decodable { let restoredFrom: String? }
    }
}
