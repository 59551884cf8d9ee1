import FoundationEssentials
import LocalFiles
import Subprocesses

/// The sandbox in a real cluster's place.
extension TestedCluster {
    /// Starts a sandbox with the tested binary; it is stopped when the process ends, however it ends.
    static func startSandbox() async throws -> TestedCluster {
        var tools = try ClusterTools.find()
        let root = newFolder()
        let (folder, clientFolder) = (root / "cluster", root / "client")
        try LocalFileSystem.makeFolder(clientFolder)
        try guardAgainstLeaving(root, stoppedBy: [tools.bobbin.text, "sandbox", "stop", "--dir", folder.text])
        tools.jobs = root / "jobs"
        try await compileHeartbeat(tools)
        try await run(tools, ["start", "--detach", "--dir", folder.text])
        let port = try SandboxProcess(in: folder).webPort
        return TestedCluster(
            tools: tools, folder: folder, clientFolder: clientFolder, resourceManagerPort: port, nameNodePort: port)
    }

    /// What runs in the sandbox's folder now.
    func sandboxProcess() throws -> SandboxProcess { try SandboxProcess(in: folder) }

    /// Runs `bobbin sandbox` for this sandbox, as far as the words have a meaning there.
    func sandbox(_ words: [String]) async throws -> String {
        guard ["env", "fault", "start", "stop"].contains(words.first) else {
            throw ClusterFailure(text: "the sandbox has nothing like \(words.joined(separator: " "))")
        }
        return try await Self.run(tools, words + ["--dir", folder.text])
    }

    @discardableResult
    private static func run(_ tools: ClusterTools, _ words: [String]) async throws -> String {
        let result = try await Subprocess.run(
            tools.bobbin.text, ["sandbox"] + words, environment: ProcessInfo.processInfo.environment,
            deadline: .seconds(600))
        guard result.succeeded else {
            throw ClusterFailure(text: "sandbox \(words.joined(separator: " ")): \(result.errorText)")
        }
        return result.outputText
    }

    private static func compileHeartbeat(_ tools: ClusterTools) async throws {
        try LocalFileSystem.makeFolder(tools.jobs)
        let program = JavaProgram("Heartbeat")
        try await program.pack(into: tools.jobs / "heartbeat.jar", for: tools.flinkHome, by: tools.jobs / "classes")
    }
}

/// A sandbox as its folder tells of it.
struct SandboxProcess: Decodable {
    let pid: Int32
    let webPort: Int

    init(in folder: LocalPath) throws {
        self = try JSONDecoder().decode(SandboxProcess.self, from: Data(LocalFileSystem.read(folder / "sandbox.json")))
    }

    /// The resident memory in bytes.
    var memory: Int {
        get throws {
            let pages = String(decoding: try LocalFileSystem.read(LocalPath("/proc/\(pid)/statm")), as: UTF8.self)
                .split(separator: " ").dropFirst().first.flatMap { Int($0) }
            return (pages ?? 0) * 4096
        }
    }

    var openFiles: Int { get throws { try LocalFileSystem.names(in: LocalPath("/proc/\(pid)/fd")).count } }
}
