import FoundationEssentials
import HadoopRecords
import Ledger
import LocalFiles
import Subprocesses
import TestSupport

/// A user of the real cluster with a machine of his own: a folder that the nodes cannot see, a ledger, and the binary.
///
/// Each test has a user that nobody else is, so that applications, staging folders, and what a dead process left are
/// its own. What it leaves running is killed at the end. Two tiers: ``bobbin(_:conf:)`` runs a command to its end,
/// ``start(_:conf:)`` hands out the process for those who send signals; ``submit(_:)`` is for tests of what comes after.
struct ClusterFixture: Sendable {
    let cluster: TestedCluster
    let user: String
    let folder: LocalPath
    /// The ledger's file.
    var state: LocalPath { folder / "ledger.db" }

    /// Runs `body` as a new user.
    ///
    /// - Parameter other: a cluster of the test's own; nil for the one that all tests share.
    static func with(
        _ other: TestedCluster? = nil, _ body: (ClusterFixture) async throws -> Void
    ) async throws {
        let shared = other == nil ? try await TestedCluster.shared() : nil
        guard let cluster = other ?? shared else { return }
        let user = "t" + UUID().uuidString.prefix(8).lowercased()
        let folder = cluster.clientFolder / user
        try LocalFileSystem.makeFolder(folder)
        let fixture = ClusterFixture(cluster: cluster, user: user, folder: folder)
        do {
            try await body(fixture)
        } catch {
            try? await fixture.cleanUp()
            throw error
        }
        try await fixture.cleanUp()
    }

    private func cleanUp() async throws {
        for application in try await applications() where !application.isTerminal {
            try await cluster.kill(application.id, as: user)
        }
        try FileManager.default.removeItem(atPath: folder.text)
    }

    /// The same user at another machine: a ledger of its own.
    func onAnotherMachine() throws -> ClusterFixture {
        let other = folder / "other-\(UUID().uuidString.prefix(8))"
        try LocalFileSystem.makeFolder(other)
        return ClusterFixture(cluster: cluster, user: user, folder: other)
    }

    /// The environment of the binary: nothing of the test's own.
    var environment: [String: String] {
        ["PATH": "/usr/bin:/bin", "HOME": folder.text, "HADOOP_USER_NAME": user, "BOBBIN_STATE": state.text]
    }

    /// Runs the real binary to its end.
    ///
    /// - Parameter conf: nil for the cluster's own configuration.
    func bobbin(
        _ words: [String], conf: LocalPath? = nil, environment more: [String: String] = [:],
        deadline: Duration = .seconds(180)
    ) async throws -> SubprocessResult {
        try await Subprocess.run(
            cluster.tools.bobbin.text, words + ["--conf", (conf ?? cluster.conf).text],
            environment: environment.merging(more) { $1 }, in: folder, deadline: deadline)
    }

    /// The same with the options before the words, for commands whose last words are the program's.
    func deploy(
        _ options: [String] = [], program: LocalPath? = nil, arguments: [String] = [], conf: LocalPath? = nil,
        deadline: Duration = .seconds(180)
    ) async throws -> SubprocessResult {
        try await Subprocess.run(
            cluster.tools.bobbin.text, deployment(options, program: program, arguments: arguments, conf: conf),
            environment: environment, in: folder, deadline: deadline)
    }

    /// Starts the binary, and returns at once.
    func start(
        _ options: [String] = [], program: LocalPath? = nil, arguments: [String] = [], conf: LocalPath? = nil
    ) throws -> RunningBobbin {
        try RunningBobbin(
            cluster.tools.bobbin, deployment(options, program: program, arguments: arguments, conf: conf),
            environment: environment, in: folder)
    }

    /// The words of a deployment with little memory; without a program, of heartbeat.jar.
    func deployment(
        _ options: [String] = [], program: LocalPath? = nil, arguments: [String] = [], conf: LocalPath? = nil
    ) -> [String] {
        ["run-application", "-t", "yarn-application", "--conf", (conf ?? cluster.conf).text]
            + (options.contains("--flink-home") ? [] : ["--flink-home", cluster.tools.flinkHome.text])
            + [
                "-Djobmanager.memory.process.size=1024m", "-Dtaskmanager.memory.process.size=1024m",
                "-Dtaskmanager.numberOfTaskSlots=1",
            ]
            + options + [(program ?? cluster.heartbeat).text] + arguments
    }

    /// Deploys heartbeat.jar, which goes on until it is killed.
    ///
    /// - Parameter stage: where the command ends.
    func submit(until stage: String = "accepted", _ options: [String] = []) async throws -> ApplicationID {
        let result = try await deploy(["--wait", stage, "-o", "id"] + options)
        guard result.succeeded, let id = ApplicationID(result.outputText.filter { !$0.isWhitespace }) else {
            throw ClusterFailure(text: "no id: \(result.end.description) \(result.outputText) \(result.errorText)")
        }
        return id
    }

    /// This user's applications, as the ResourceManager tells them; the oldest first.
    func applications() async throws -> [SeenApplication] { try await cluster.applications(of: user) }

    /// The names of the folders in this user's `.flink` folder; none where there is no such folder.
    func stagingFolders() async throws -> [String] {
        try await cluster.names(in: "/user/\(user)/.flink", as: user)
    }

    /// What the ledger has, the newest first.
    func records() async throws -> [DeploymentRecord] {
        guard LocalFileSystem.file(at: state) != nil else { return [] }
        return try await Ledger(at: state).recent(100)
    }
}
