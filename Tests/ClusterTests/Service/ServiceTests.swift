import FoundationEssentials
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// `bobbin serve` from its start to its end.
    @Suite struct ServiceTests {
        @Test func aWholeDeploymentIsDoneWithCurl() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let program = try LocalFileSystem.read(f.cluster.heartbeat)
                let hash = SHA256.hexadecimal(of: program)
                let upload = try await service.curl(
                    ["-T", f.cluster.heartbeat.text], "/api/v1/files/\(hash)")
                #expect(upload.status == 201)
                let wish = """
                    {"kind": "application", "name": "beat", "program": {"jar": "files/\(hash)/heartbeat.jar"},
                     "configuration": {"jobmanager.memory.process.size": "1024m",
                                       "taskmanager.memory.process.size": "1024m"}}
                    """
                let plan = try await service.curl(
                    ["-H", "Content-Type: application/json", "--data-binary", wish], "/api/v1/plans")
                #expect(plan.status == 200)
                #expect(try await f.applications().isEmpty)
                let asked = try await service.deploy(wish, key: "beat-1")
                #expect(try await service.deploy(wish, key: "beat-1").id == asked.id)
                let running = try await service.wait(for: ["executing"], asked.id)
                #expect(running.user == f.user)
                #expect(try await f.applications().map(\.id.description) == [running.applicationId])
                let logs = try await service.curl(
                    [], "/api/v1/deployments/\(asked.id)/logs?file=jobmanager.log&tail=5")
                #expect(logs.status == 200)
                #expect(String(decoding: logs.body, as: UTF8.self).split(separator: "\n").count == 5)
                let jobs = try await service.curl([], "/api/v1/deployments/\(asked.id)/jobs")
                #expect(String(decoding: jobs.body, as: UTF8.self).contains("RUNNING"))
                let end = try await service.curl(["-X", "DELETE"], "/api/v1/deployments/\(asked.id)")
                #expect(end.status == 202)
                #expect(
                    try await service.wait(for: ["cancelled", "finished", "failed"], asked.id).state == "cancelled")
                let events = try await service.curl(
                    ["-N", "-m", "2", "--fail-with-body"], "/api/v1/deployments/\(asked.id)/explanation")
                #expect(events.status == 200)
                #expect(try await service.stop().succeeded)
            }
        }

        @Test func aJobIsBroughtToASession() async throws {
            try await ClusterFixture.with { f in
                let service = try await RunningService.start(f)
                let hash = SHA256.hexadecimal(of: try LocalFileSystem.read(f.cluster.heartbeat))
                _ = try await service.curl(["-T", f.cluster.heartbeat.text], "/api/v1/files/\(hash)")
                let session = try await service.deploy(
                    """
                    {"kind": "session", "name": "etl", "configuration": {"jobmanager.memory.process.size": "1024m",
                     "taskmanager.memory.process.size": "1024m"}}
                    """)
                let running = try await service.wait(for: ["running", "failed"], session.id)
                let application = try #require(running.applicationId)
                let job = try await service.deploy(
                    """
                    {"kind": "job", "session": "\(application)",
                     "program": {"jar": "files/\(hash)/heartbeat.jar", "arguments": ["--count", "5"]}}
                    """)
                #expect(try await service.wait(for: ["finished", "failed"], job.id).state == "finished")
                let end = try await service.curl(["-X", "DELETE"], "/api/v1/deployments/\(session.id)")
                #expect(end.status == 202)
                #expect(try await service.wait(for: ["finished", "killed", "failed"], session.id).state == "finished")
                #expect(try await service.stop().succeeded)
            }
        }

        /// Its ResourceManager is restarted as well; no application may be lost, doubled, or left half done.
        @Test func nothingIsLostOrDoubledWhereTheServiceIsKilledAgainAndAgain() async throws {
            let cluster = try await TestedCluster.start(["--nm-memory", "4096"])
            try await ClusterFixture.with(cluster) { f in
                for words in [
                    ["mkdir", "-p", "/flink"],
                    ["put", "--recursive", (cluster.tools.flinkHome / "lib").text, "/flink/"],
                    ["put", cluster.heartbeat.text, "/flink/"], ["chmod", "-R", "755", "/flink"],
                ] {
                    let put = try await f.bobbin(["fs"] + words + ["--user", "root"])
                    guard put.succeeded else { throw ClusterFailure(text: put.errorText) }
                }
                let token = try await f.bobbin(["token", "add", "storm", "--role", "operator"]).outputText
                let port = try FreePort.number()
                let program = RepositoryRoot.path / "Tests/ClusterTests/Programs/storm.py"
                let restart = "\(cluster.tools.cluster?.text ?? "") restart resourcemanager-rm1 --dir \(cluster.folder)"
                let result = try await Subprocess.run(
                    "python3",
                    [
                        program.text, "--rm", "http://localhost:\(cluster.resourceManagerPort)", "--program",
                        "hdfs:///flink/heartbeat.jar", "--libraries", "hdfs:///flink/lib", "--folder", f.folder.text,
                        "--token", token.filter { !$0.isWhitespace }, "--applications", "200", "--kills", "12",
                        "--port", String(port), "--restart-rm", restart, "--", cluster.tools.bobbin.text,
                    ] + RunningService.words(f) + ["--listen", "127.0.0.1:\(port)"],
                    environment: ProcessInfo.processInfo.environment.merging(f.environment) { $1 }, in: f.folder,
                    deadline: .seconds(900))
                guard result.succeeded else { throw ClusterFailure(text: String(result.errorText.suffix(2000))) }
                let end = try JSONDecoder().decode(Storm.self, from: Data(result.output))
                #expect(end == Storm(asked: 200, ids: 200, there: 200, doubled: 0, lost: 0, halfDone: 0, end: 0))
            }
        }

        /// What storm.py counts.
        private struct Storm: Decodable, Equatable {
            let asked: Int
            let ids: Int
            let there: Int
            let doubled: Int
            let lost: Int
            let halfDone: Int
            let end: Int
        }
    }
}
