import Diagnostics
import FlinkConfiguration
import HadoopRecords
import NodeManager

/// The container of an application's JobManager, as its node tells of it.
struct AMContainer: Sendable {
    /// A JobManager logs its configuration before anything else.
    private static let head = 1 << 16

    private let node: NodeManagerClient
    private let id: ContainerID

    /// - Returns: nil for an application that has none.
    init?(_ application: ApplicationReport, cluster: Cluster) {
        guard let address = application.amHostHTTPAddress, let node = cluster.nodeManager(at: address),
            let id = application.amContainerLogs?.split(separator: "/").lazy.compactMap({ ContainerID(String($0)) })
                .first
        else { return nil }
        self.node = node
        self.id = id
    }

    /// Whether the node still brings the container's files. A node that does not answer is taken to be done with it.
    func isLocalizing() async -> Bool { (try? await node.container(id))?.isLocalizing ?? false }

    /// The configuration that the JobManager has found in its container, as it logs it, a line a key.
    ///
    /// - Returns: nil where the log cannot be read, or has no such lines yet.
    func loggedConfiguration() async -> FlinkConfiguration? {
        let log = await NodeLogs(node: node).beginning("jobmanager.log", of: id, length: Self.head)
        var values: [String: String] = [:]
        for line in log.split(whereSeparator: \.isNewline) {
            guard let mark = line.firstRange(of: "Loading configuration property: "),
                let comma = line[mark.upperBound...].firstRange(of: ", ")
            else { continue }
            values[String(line[mark.upperBound..<comma.lowerBound])] = String(line[comma.upperBound...])
        }
        return values.isEmpty ? nil : FlinkConfiguration(running: values)
    }
}
