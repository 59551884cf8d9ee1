import FoundationEssentials
import HadoopRecords
import LocalFiles
import Subprocesses
import TestSupport

extension ClusterFixture {
    /// What `yarn-session status -o json` tells, as far as it is used.
    struct SessionSeen: Decodable {
        struct Job: Decodable { let name: String }
        struct Application: Decodable { let jobs: [Job]? }
        let application: Application
        let webInterface: String?
        let idleSince: Int64?
    }

    /// The words that start a small session, whose properties file lies in this user's folder.
    func session(_ name: String, _ options: [String] = []) -> [String] {
        [
            "yarn-session", "-nm", name, "-jm", "1024m", "-tm", "1024m", "-s", "1",
            "-Dyarn.properties-file.location=\(folder)", "--flink-home", cluster.tools.flinkHome.text,
            "--conf", cluster.conf.text,
        ] + options
    }

    /// The file by which Flink's clients find the session.
    func propertiesFile() throws -> String? {
        let names = try LocalFileSystem.names(in: folder).filter { $0.hasPrefix(".yarn-properties-") }
        return try names.first.map { String(decoding: try LocalFileSystem.read(folder / $0), as: UTF8.self) }
    }

    /// Starts a session that stays.
    func startSession(_ name: String, _ options: [String] = []) async throws -> ApplicationID {
        let result = try await bobbin(session(name, ["-d", "-o", "id"] + options))
        guard result.succeeded, let id = ApplicationID(result.outputText.filter { !$0.isWhitespace }) else {
            throw ClusterFailure(text: "no session: \(result.end.description) \(result.errorText)")
        }
        return id
    }

    func status(ofSession name: String) async throws -> SessionSeen {
        let result = try await bobbin(["yarn-session", "status", "-o", "json", name])
        return try JSONDecoder().decode(SessionSeen.self, from: Data(result.output))
    }

    /// Runs heartbeat.jar in a session, past Bobbin.
    func runHeartbeat(at url: String) async throws {
        let result = try await python("submit.py", [url, cluster.heartbeat.text])
        guard result.succeeded else { throw ClusterFailure(text: "no job: \(result.errorText)") }
    }

    /// A person at a terminal: what is waited for and typed is in the steps.
    func atTerminal(_ steps: [String], _ program: [String]) async throws -> SubprocessResult {
        try await python("terminal.py", steps + ["--"] + program)
    }

    private func python(_ program: String, _ words: [String]) async throws -> SubprocessResult {
        let path = RepositoryRoot.path / "Tests/ClusterTests/Programs" / program
        return try await Subprocess.run(
            "python3", [path.text] + words, environment: environment, in: folder,
            deadline: .seconds(600))
    }
}
