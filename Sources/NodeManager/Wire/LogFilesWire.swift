import HadoopREST
import HadoopRecords

/// `/containers/{id}/logs` of a NodeManager, one object or a list of one, and `/aggregatedlogs` of a log server, a
/// list of all containers; one without files tells of a container that nobody knows.
struct LogFilesWire: Decodable {
    let containerLogsInfo: OneOrMany<Info>?

    struct Info: Decodable {
        let containerLogInfo: OneOrMany<File>?
        let containerId: ContainerID?
        let nodeId: String?
    }

    struct File: Decodable {
        let fileName: String
        let fileSize: Number?
        let lastModifiedTime: String?
    }

    var containers: [ContainerLogFiles] {
        (containerLogsInfo?.elements ?? []).compactMap { info in
            let files = (info.containerLogInfo?.elements ?? []).map {
                LogFile(name: $0.fileName, size: $0.fileSize?.int64 ?? 0, modified: $0.lastModifiedTime)
            }
            guard let id = info.containerId, !files.isEmpty else { return nil }
            return ContainerLogFiles(containerID: id, node: info.nodeId, files: files)
        }
    }
}
