import FoundationEssentials
import LocalFiles
import TestSupport

/// The cluster with a ``FaultProxy`` before its ResourceManager and one before its NameNode, which a configuration
/// folder of its own leads to. What DataNodes are sent goes to them directly.
struct FaultyCluster: Sendable {
    let resourceManager: FaultProxy
    let nameNode: FaultProxy
    let conf: LocalPath

    /// - Parameter fixture: whose folder the configuration is written to.
    init(_ fixture: ClusterFixture) throws {
        let cluster = fixture.cluster
        resourceManager = try FaultProxy(host: "localhost", port: cluster.resourceManagerPort)
        nameNode = try FaultProxy(host: "localhost", port: cluster.nameNodePort)
        conf = fixture.folder / "conf-\(resourceManager.port)"
        try FileManager.default.copyItem(atPath: cluster.conf.text, toPath: conf.text)
        try replace("localhost:\(cluster.resourceManagerPort)", by: resourceManager.authority, in: "yarn-site.xml")
        try replace("localhost:\(cluster.nameNodePort)", by: nameNode.authority, in: "hdfs-site.xml")
    }

    /// Ends all connections, and refuses new ones.
    func stop() {
        resourceManager.stop()
        nameNode.stop()
    }

    private func replace(_ text: String, by other: String, in name: String) throws {
        let content = String(decoding: try LocalFileSystem.read(conf / name), as: UTF8.self)
        guard content.contains(">\(text)<") else { throw ClusterFailure(text: "\(name) has no value \(text)") }
        let changed = content.replacing(">\(text)<", with: ">\(other)<")
        try Data(changed.utf8).write(to: URL(filePath: (conf / name).text))
    }
}

extension ClusterFixture {
    /// Runs `body` as a new user of a cluster that goes wrong where it is told to.
    static func withFaults(_ body: (ClusterFixture, FaultyCluster) async throws -> Void) async throws {
        try await with { fixture in
            let faulty = try FaultyCluster(fixture)
            defer { faulty.stop() }
            try await body(fixture, faulty)
        }
    }
}
