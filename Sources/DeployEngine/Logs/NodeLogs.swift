import HadoopRecords
import NodeManager

/// The logs that a NodeManager serves.
struct NodeLogs: LogSource {
    let node: NodeManagerClient

    var place: LogPlace { .node }

    func files(of container: ContainerID) async throws -> [LogFile]? { try await node.logs(of: container) }

    func read(
        _ file: String, of container: ContainerID, last: Int64?,
        to take: @escaping @Sendable (LogPiece) async throws -> Void
    ) async throws -> Bool {
        try await node.read(file, of: container, last: last, to: take)
    }
}
