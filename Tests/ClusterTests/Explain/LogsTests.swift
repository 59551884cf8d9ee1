import FoundationEssentials
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// What `bobbin logs` prints of real containers.
    @Suite struct LogsTests {
        private struct Container: Decodable {
            struct File: Decodable {
                let name: String
                let size: Int
            }
            let container: String
            let role: String
            let place: String
            let files: [File]
        }

        private func containers(_ id: ApplicationID, _ f: ClusterFixture) async throws -> [Container] {
            let result = try await f.bobbin(["logs", "\(id)", "-o", "json"])
            guard result.succeeded else { return [] }
            return try JSONDecoder().decode([Container].self, from: Data(result.output))
        }

        /// Flink's own configuration with a log that is rolled over every few lines.
        private func rollingConfiguration(_ f: ClusterFixture) throws -> LocalPath {
            let conf = f.folder / "flink-conf"
            try FileManager.default.copyItem(atPath: (f.cluster.tools.flinkHome / "conf").text, toPath: conf.text)
            let path = conf / "log4j.properties"
            let text = String(decoding: try LocalFileSystem.read(path), as: UTF8.self)
            let rolling = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                if line.hasPrefix("appender.main.policies.size.size") {
                    "appender.main.policies.size.size = 8KB"
                } else if line.hasPrefix("appender.main.strategy.max") {
                    "appender.main.strategy.max = 1000"
                } else if line.hasPrefix("rootLogger.level") {
                    "rootLogger.level = DEBUG"
                } else {
                    String(line)
                }
            }
            try Data(rolling.joined(separator: "\n").utf8).write(to: URL(filePath: path.text))
            return conf
        }

        @Test func aLogIsFollowedOverItsRotationsToItsLastLine() async throws {
            try await ClusterFixture.with { f in
                let flink = try rollingConfiguration(f)
                let submission = try RunningBobbin(
                    f.cluster.tools.bobbin, f.deployment(["--wait", "executing"]),
                    environment: f.environment.merging(["FLINK_CONF_DIR": flink.text]) { $1 }, in: f.folder)
                #expect(try await submission.result(within: .seconds(300)).succeeded)
                let id = try #require(try await f.applications().first).id
                let follower = try RunningBobbin(
                    f.cluster.tools.bobbin,
                    ["logs", "\(id)", "--file", "jobmanager.log", "--follow", "--conf", f.cluster.conf.text],
                    environment: f.environment, in: f.folder)
                let before = try await containers(id, f).first { $0.role == "jobmanager" }?.files.count ?? 0
                try await poll(within: .seconds(180), every: .seconds(1), for: "two rotations") {
                    try await containers(id, f).first { $0.role == "jobmanager" }?.files.count ?? 0 >= before + 2
                }
                let files = try #require(try await containers(id, f).first { $0.role == "jobmanager" }).files.map(
                    \.name)
                let rolled = files.compactMap { name in
                    name.hasPrefix("jobmanager.log.") ? Int(name.dropFirst("jobmanager.log.".count)) : nil
                }.sorted()
                // Files that were rolled over change no more; what a process writes while it is killed may be copied or not.
                var written = ""
                for number in rolled {
                    written += try await f.bobbin(["logs", "\(id)", "--file", "jobmanager.log.\(number)"]).outputText
                }
                try await f.cluster.kill(id, as: f.user)
                let followed = try await follower.result(within: .seconds(180))
                #expect(followed.end == .exited(0), "\(followed.errorText)")
                // It began with the file of that moment; from there on nothing is missing, and nothing there twice.
                let head = followed.outputText.prefix(400)
                let start = try #require(written.firstRange(of: head)?.lowerBound)
                #expect(followed.outputText.hasPrefix(written[start...]))
                #expect(written[start...].utf8.count > 8192)
                #expect(!followed.outputText.dropFirst(400).contains(head))
            }
        }

        @Test func whatIsNotThereIsSaid() async throws {
            try await ClusterFixture.with { f in
                let id = try await f.submit(until: "executing")
                let listed = try await containers(id, f)
                #expect(Set(listed.map(\.role)) == ["jobmanager", "taskmanager"])
                #expect(listed.allSatisfy { $0.place == "node" })
                let tail = try await f.bobbin(["logs", "\(id)", "--container", "2", "--tail", "3"])
                #expect(tail.outputText.split(separator: "\n").count == 3)
                let file = try await f.bobbin(["logs", "\(id)", "--file", "nothing.log"])
                #expect(file.end == .exited(66))
                #expect(file.errorText.contains("jobmanager.err"))
                let container = try await f.bobbin(["logs", "\(id)", "--container", "77"])
                #expect(container.end == .exited(66))
                let unknown = try await f.bobbin(["logs", "application_17_0001"])
                #expect(unknown.end == .exited(66))
                let history = try await f.bobbin(["logs", "\(id)", "--history"])
                #expect(history.end == .exited(78))
                #expect(history.errorText.contains("yarn.log.server.url"))
            }
        }
    }
}
