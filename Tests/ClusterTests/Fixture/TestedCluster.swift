import FoundationEssentials
import Glibc
import LocalFiles
import Subprocesses
import TestSupport

/// The one cluster of this process, real or a sandbox, started when the first test asks for it and stopped when the process ends,
/// however it ends.
struct TestedCluster: Sendable {
    let tools: ClusterTools
    /// The daemons' folder.
    let folder: LocalPath
    /// A client's own files: the nodes see it empty.
    let clientFolder: LocalPath
    /// Ports of localhost.
    let resourceManagerPort: Int
    let nameNodePort: Int

    private static let started = Task { try await ClusterTools.onSandbox ? startSandbox() : start() }

    /// - Throws: ``ClusterFailure`` where it cannot be started.
    static func shared() async throws -> TestedCluster { try await started.value }

    /// The Hadoop configuration of its clients.
    var conf: LocalPath { folder / "conf" }
    var heartbeat: LocalPath { tools.jobs / "heartbeat.jar" }

    /// Runs the cluster program for this cluster: `pause`, `resume`, `restart`, and `kill` of a daemon, `submission`. The
    /// sandbox has `env` alone.
    @discardableResult
    func control(_ words: String...) async throws -> String { try await control(words) }

    @discardableResult
    func control(_ words: [String]) async throws -> String {
        guard tools.cluster != nil else { return try await sandbox(words) }
        return try await Self.control(tools, ["--dir", folder.text] + words)
    }

    private static func control(_ tools: ClusterTools, _ words: [String]) async throws -> String {
        guard let cluster = tools.cluster else { throw ClusterFailure(text: "the sandbox is no cluster to \(words)") }
        var environment = ProcessInfo.processInfo.environment
        // A ZooKeeper wants port 8080 for its administration, and ends where another one on this machine has it.
        if words.contains("--zookeeper") || words.contains("--rm-ha") {
            environment["JAVA_TOOL_OPTIONS"] = "-Dzookeeper.admin.enableServer=false"
        }
        let result = try await Subprocess.run(
            cluster.text, words, environment: environment, deadline: .seconds(180))
        guard result.succeeded else {
            throw ClusterFailure(text: "cluster \(words.joined(separator: " ")): \(result.errorText)")
        }
        return result.outputText
    }

    /// Starts another cluster, for tests of what the shared one must not suffer; it is stopped when the process ends.
    ///
    /// - Parameter options: more words for the cluster program, such as `--set`.
    static func start(_ options: [String] = []) async throws -> TestedCluster {
        let tools = try ClusterTools.find()
        let root = newFolder()
        let (folder, clientFolder) = (root / "cluster", root / "client")
        try LocalFileSystem.makeFolder(clientFolder)
        try guardAgainstLeaving(root, stoppedBy: [tools.cluster?.text ?? "false", "stop", "--dir", folder.text])
        _ = try await control(
            tools,
            ["start", "--dir", folder.text, "--nm-memory", "16384", "--nm-vcores", "16", "--hide", clientFolder.text]
                + options)
        let state = try JSONDecoder().decode(State.self, from: Data(LocalFileSystem.read(folder / "cluster.json")))
        guard let resourceManager = state.resourceManagers["rm1"], let nameNode = state.nameNodes["nn1"] else {
            throw ClusterFailure(text: "\(folder)/cluster.json names no ports")
        }
        return TestedCluster(
            tools: tools, folder: folder, clientFolder: clientFolder, resourceManagerPort: resourceManager,
            nameNodePort: nameNode)
    }

    /// A place for a cluster and its clients; the caller makes it.
    static func newFolder() -> LocalPath {
        LocalPath(ClusterTools.variable("TMPDIR") ?? "/tmp")
            / "bobbin-cluster-\(UUID().uuidString.prefix(8).lowercased())"
    }

    /// A process that stops the cluster and removes its folder when this one is gone: the system then closes the pipe
    /// that it reads, also after a kill or a crash.
    ///
    /// - Parameter words: the command that stops it.
    static func guardAgainstLeaving(_ root: LocalPath, stoppedBy words: [String]) throws {
        let pipe = root / "tests-alive"
        guard mkfifo(pipe.text, 0o600) == 0, open(pipe.text, O_RDWR | O_CLOEXEC) >= 0 else {
            throw ClusterFailure(text: "cannot make the pipe \(pipe)")
        }
        let script = #"cat "$1"; root=$2; shift 2; "$@"; rm -rf "$root""#
        _ = try Subprocess.start(
            "sh", ["-c", script, "sh", pipe.text, root.text] + words, output: .discard, errors: .discard)
    }

    /// What of cluster.json is used.
    private struct State: Decodable {
        let resourceManagers: [String: Int]
        let nameNodes: [String: Int]

        private enum CodingKeys: String, CodingKey {
            case resourceManagers = "rm_http"
            case nameNodes = "nn_http"
        }
    }
}
