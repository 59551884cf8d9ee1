import HadoopRecords
import NodeManager

/// The logs that the cluster's log server has of an application.
struct LogServerLogs: LogSource {
    let server: LogServerClient
    let containers: [ContainerLogFiles]

    var place: LogPlace { .logServer }

    func files(of container: ContainerID) async throws -> [LogFile]? {
        containers.first { $0.containerID == container }?.files
    }

    func read(
        _ file: String, of container: ContainerID, last: Int64?,
        to take: @escaping @Sendable (LogPiece) async throws -> Void
    ) async throws -> Bool {
        try await server.read(file, of: container, last: last, to: take)
    }
}
