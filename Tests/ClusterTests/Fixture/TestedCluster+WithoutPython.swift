import FoundationEssentials
import LocalFiles

extension TestedCluster {
    private static let started = Task { try await startWithoutPython() }

    /// A cluster whose containers find no Python, and whose nodes do not see the one that the tests have.
    static func withoutPython() async throws -> TestedCluster { try await started.value }

    private static func startWithoutPython() async throws -> TestedCluster {
        let tools = try PyFlinkTools.find()
        let hidden = tools.hidden.flatMap { ["--hide", $0.text] }
        return try await start(
            hidden + [
                "--keep-containers", "1200", "--set", "yarn:yarn.nodemanager.admin-env=PATH=\(tools.nodePrograms)",
                "--set",
                "yarn:yarn.am.liveness-monitor.expiry-interval-ms=300000",
            ])
    }

    /// What the containers of an application wrote to a file of this name, one after the other.
    func containerOutput(_ name: String, of application: String) throws -> String {
        let logs = folder / "nm1/logs" / application
        return try LocalFileSystem.names(in: logs).sorted().map { container in
            let file = logs / container / name
            return LocalFileSystem.file(at: file) == nil
                ? "" : String(decoding: try LocalFileSystem.read(file), as: UTF8.self)
        }.joined()
    }
}
