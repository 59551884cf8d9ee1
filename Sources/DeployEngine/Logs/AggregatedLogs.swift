import Diagnostics
import HadoopRecords
import NodeManager
import WebHDFS

/// The logs that the nodes have aggregated in HDFS, a file a node (protocol: aggregated files in HDFS).
struct AggregatedLogs: LogSource {
    /// Where a container's logs lie.
    private struct Place: Sendable {
        let file: TFile
        let block: Int
        let node: String
        let files: [LogFile]
    }

    private let containers: [ContainerID: Place]

    var place: LogPlace { .hdfs }
    /// The containers, in their order, with the node that each ran on.
    var found: [(container: ContainerID, node: String)] {
        containers.sorted { $0.key < $1.key }.map { ($0.key, $0.value.node) }
    }

    /// Looks through the files of an application: one that is still being written is left out.
    ///
    /// - Parameter node: `host:port` of the only node whose file is of interest; nil for all.
    /// - Throws: ``DeployError`` where nothing of what is there can be read.
    init(in folder: HDFSPath, of fileSystem: WebHDFSClient, node: String? = nil) async throws {
        var containers: [ContainerID: Place] = [:]
        var failure: DeployError?
        for status in try await fileSystem.list(folder)
        where !status.isFolder && !status.path.name.hasSuffix(".tmp") && status.length > 0 {
            if let node, Self.node(status.path.name) != node { continue }
            do {
                let file = try await TFile(HDFSRangedFile(client: fileSystem, status: status))
                for block in 0..<file.count {
                    for (name, files) in try await file.containers(in: block) {
                        guard let id = ContainerID(name) else { continue }
                        containers[id] = Place(
                            file: file, block: block, node: Self.node(status.path.name),
                            files: files.map { LogFile(name: $0.name, size: Int64($0.bytes.count)) })
                    }
                }
            } catch let error as DeployError where error.code == .inputMalformed {
                failure = error
            }
        }
        if containers.isEmpty, let failure { throw failure }
        self.containers = containers
    }

    /// `host_45454`, as the files are called, gives `host:45454`.
    private static func node(_ name: String) -> String {
        guard let end = name.lastIndex(of: "_") else { return name }
        return name[..<end] + ":" + name[name.index(after: end)...]
    }

    func files(of container: ContainerID) async throws -> [LogFile]? { containers[container]?.files }

    func read(
        _ file: String, of container: ContainerID, last: Int64?,
        to take: @escaping @Sendable (LogPiece) async throws -> Void
    ) async throws -> Bool {
        guard let place = containers[container] else { return false }
        let block = try await place.file.containers(in: place.block)
        guard
            let found = block.first(where: { $0.container == container.text })?.files.first(where: { $0.name == file })
        else { return false }
        let bytes = last.map { found.bytes.suffix(Int(clamping: $0)) } ?? found.bytes
        let length = Int64(found.bytes.count)
        try await take(LogPiece(offset: length - Int64(bytes.count), bytes: Array(bytes), length: length))
        return true
    }
}
