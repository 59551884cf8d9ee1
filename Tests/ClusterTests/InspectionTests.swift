import FoundationEssentials
import HadoopRecords
import Ledger
import LocalFiles
import Subprocesses
import TestSupport
import Testing

extension ClusterTier {
    /// `list`, `status`, `wait`, and `kill` of applications that came from here, from another machine, and from Flink's
    /// own client.
    @Suite struct InspectionTests {
        @Test func anApplicationOfBobbinIsSeenAndEndedFromItsMachineAndFromOthers() async throws {
            try await ClusterFixture.with { f in
                let id = try await f.submit(until: "executing", ["--name", "beat it", "--tag", "Nightly"])
                try await look(at: id, name: "beat it", from: f)
                let other = try f.onAnotherMachine()
                try await look(at: id, name: "beat it", from: other)
                try await end(id, from: other)
                let wait = try await f.bobbin(["wait", "\(id)"])
                #expect(wait.end == .exited(1))
                #expect(wait.errorText.contains("\(id)"))
                #expect(try await f.bobbin(["kill", "\(id)"]).succeeded)
                #expect(try await f.records().first?.stage == .ended)
            }
        }

        @Test func anApplicationOfFlinksOwnClientIsSeenAndEnded() async throws {
            try await ClusterFixture.with { f in
                try await submitWithFlink(f)
                let id = try #require(try await f.applications().first?.id)
                #expect(try await f.bobbin(["wait", "--for", "executing", "\(id)", "--timeout", "2m"]).succeeded)
                try await look(at: id, name: "flinks own", from: f)
                try await end(id, from: f)
            }
        }

        @Test func anApplicationThatNobodyKnowsIsSaidSo() async throws {
            try await ClusterFixture.with { f in
                for words in [["status"], ["kill"], ["wait"]] {
                    let result = try await f.bobbin(words + ["application_1795246195732_0012"])
                    #expect(result.end == .exited(66))
                    #expect(result.errorText.contains("application_1795246195732_0012"))
                    let json = try await f.bobbin(words + ["application_1795246195732_0012", "-o", "json"])
                    #expect(json.end == .exited(66))
                    #expect(
                        try JSONDecoder().decode(Refusal.self, from: Data(json.output)).error.code == "input-not-found")
                }
            }
        }

        private func look(at id: ApplicationID, name: String, from f: ClusterFixture) async throws {
            let table = try await f.bobbin(["list"])
            #expect(table.outputText.contains("\(id)"))
            #expect(table.outputText.contains(name))
            #expect(try await f.bobbin(["list", "-o", "id"]).outputText.split(separator: "\n").contains("\(id)"))
            let list = try await f.bobbin(["list", "-o", "json"])
            let applications = try JSONDecoder().decode([Application].self, from: Data(list.output))
            let application = try #require(applications.first { $0.applicationID == id.description })
            #expect(application.name == name)
            #expect(application.user == f.user)
            #expect(application.state == "RUNNING")

            let text = try await f.bobbin(["status", "\(id)"])
            for word in ["\(id)", name, "RUNNING", "heartbeat", "default"] {
                #expect(text.outputText.contains(word))
            }
            #expect(try await f.bobbin(["status", "\(id)", "-o", "id"]).outputText == "\(id)\n")
            let json = try await f.bobbin(["status", "\(id)", "-o", "json"])
            let status = try JSONDecoder().decode(Status.self, from: Data(json.output))
            #expect(status.application.applicationID == id.description)
            #expect(status.outcome == nil)
            #expect(status.attempts.map(\.number) == [1])
            #expect(status.jobs?.map(\.name) == ["heartbeat"])
            #expect(status.jobs?.map(\.state) == ["RUNNING"])
            #expect(status.jobs?.first?.tasksByState["RUNNING"] == status.jobs?.first?.tasks)

            let wait = try await f.bobbin(["wait", "--for", "executing", "\(id)", "-o", "json"])
            #expect(wait.succeeded, "\(wait.errorText)")
            #expect(try JSONDecoder().decode(Status.self, from: Data(wait.output)).application.state == "RUNNING")
            let late = try await f.bobbin(["wait", "\(id)", "--timeout", "1s"])
            #expect(late.end == .exited(75))
            #expect(late.errorText.contains("\(id)"))
        }

        private func end(_ id: ApplicationID, from f: ClusterFixture) async throws {
            let kill = try await f.bobbin(["kill", "\(id)", "-o", "json"])
            #expect(kill.succeeded, "\(kill.errorText)")
            #expect(try JSONDecoder().decode(Application.self, from: Data(kill.output)).state == "KILLED")
            #expect(try await f.applications().map(\.state) == ["KILLED"])
            #expect(try await f.stagingFolders() == [])
            #expect(!(try await f.bobbin(["list", "-o", "id"])).outputText.contains("\(id)"))
            #expect(try await f.bobbin(["list", "-a", "-o", "id"]).outputText.contains("\(id)"))
            let status = try await f.bobbin(["status", "\(id)", "-o", "json"])
            #expect(try JSONDecoder().decode(Status.self, from: Data(status.output)).outcome == "killed")
        }

        /// Submits heartbeat.jar as `flinks own`.
        private func submitWithFlink(_ f: ClusterFixture) async throws {
            let lines = try await f.cluster.control("env")
            let quoted = try #require(lines.split(separator: "\n").first { $0.contains("HADOOP_CLASSPATH=") })
            let jars = String(quoted.split(separator: "'")[1])
            var environment = f.environment
            environment["HADOOP_CLASSPATH"] = jars
            environment["HADOOP_CONF_DIR"] = f.cluster.conf.text
            environment["JAVA_HOME"] = ClusterTools.variable("JAVA_HOME")
            environment["PATH"] = ClusterTools.variable("PATH")
            let result = try await Subprocess.run(
                "bash",
                [
                    (f.cluster.tools.flinkHome / "bin/flink").text, "run-application", "-t", "yarn-application", "-d",
                    "-Djobmanager.memory.process.size=1024m", "-Dtaskmanager.memory.process.size=1024m",
                    "-Dyarn.application.name=flinks own", f.cluster.heartbeat.text,
                ], environment: environment, in: f.folder, deadline: .seconds(180))
            guard result.succeeded else { throw ClusterFailure(text: "flink: \(result.errorText)\(result.outputText)") }
        }

        // What `-o json` promises.

        private struct Application: Decodable {
            let applicationID: String
            let name: String
            let user: String
            let queue: String
            let state: String
            let finalStatus: String
        }

        private struct Status: Decodable {
            struct Attempt: Decodable { let number: Int }
            struct Job: Decodable {
                let id: String
                let name: String
                let state: String
                let tasks: Int
                let tasksByState: [String: Int]
            }

            let application: Application
            let outcome: String?
            let attempts: [Attempt]
            let jobs: [Job]?
        }

        private struct Refusal: Decodable {
            struct Body: Decodable { let code: String }
            let error: Body
        }
    }
}
