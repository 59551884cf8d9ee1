import Diagnostics
import HadoopRecords
import NodeManager
import WebHDFS

/// The logs that the nodes have aggregated in HDFS: a file a node, or several of a node that adds to them while the
/// application runs (protocol: aggregated files in HDFS).
struct AggregatedLogs: LogSource {
    /// Where a container's logs lie, or some of them.
    private struct Place: Sendable {
        let file: TFile
        let block: Int
        let node: String
        let files: [LogFile]
    }

    /// The oldest place first.
    private var containers: [ContainerID: [Place]] = [:]
    /// Why some of what is there could not be read.
    private(set) var failures: [DeployError] = []

    var place: LogPlace { .hdfs }
    /// The containers, in their order, with the node that each ran on.
    var found: [(container: ContainerID, node: String)] {
        containers.sorted { $0.key < $1.key }.compactMap { id, places in places.last.map { (id, $0.node) } }
    }

    /// Looks through the files of an application: one that is still being written is left out. What is damaged is left out
    /// too, and told in ``failures``.
    ///
    /// - Parameters:
    ///   - node: `host:port` of the only node whose files are of interest; nil for all.
    ///   - wanted: the only container that is of interest: no more is read than leads to it; nil for all.
    /// - Throws: ``DeployError`` where nothing of what is there can be read.
    init(
        in folder: HDFSPath, of fileSystem: WebHDFSClient, node: String? = nil, container wanted: ContainerID? = nil
    ) async throws {
        let parts = try await fileSystem.list(folder).filter {
            !$0.isFolder && !$0.path.name.hasSuffix(".tmp") && $0.length > 0
        }.map { (name: AggregatedFileName($0.path.name), status: $0) }
            .filter { node == nil || $0.name.node == node }
            .sorted { ($0.name.time ?? $0.status.modificationTime) < ($1.name.time ?? $1.status.modificationTime) }
        for part in parts {
            do {
                let file = try await TFile(HDFSRangedFile(client: fileSystem, status: part.status))
                try await add(file, of: part.name.node, wanted)
            } catch let error as DeployError where error.code == .inputMalformed {
                failures.append(error)
            }
        }
        if containers.isEmpty, let failure = failures.first { throw failure }
    }

    private mutating func add(_ file: TFile, of node: String, _ wanted: ContainerID?) async throws {
        for block in 0..<file.count {
            do {
                for (name, files) in try await file.containers(in: block) {
                    guard let id = ContainerID(name), wanted == nil || id == wanted else { continue }
                    let files = files.map { LogFile(name: $0.name, size: Int64($0.bytes.count)) }
                    containers[id, default: []].append(Place(file: file, block: block, node: node, files: files))
                    // A container is once in a file.
                    if wanted != nil { return }
                }
            } catch let error as DeployError where error.code == .inputMalformed {
                failures.append(error)
            }
        }
    }

    /// What a node has added to a log later counts as its continuation.
    func files(of container: ContainerID) async throws -> [LogFile]? {
        guard let places = containers[container] else { return nil }
        var files: [LogFile] = []
        for file in places.flatMap(\.files) {
            if let index = files.firstIndex(where: { $0.name == file.name }) {
                files[index] = LogFile(name: file.name, size: files[index].size + file.size)
            } else {
                files.append(file)
            }
        }
        return files
    }

    func read(
        _ file: String, of container: ContainerID, last: Int64?,
        to take: @escaping @Sendable (LogPiece) async throws -> Void
    ) async throws -> Bool {
        let parts = (containers[container] ?? []).compactMap { place in
            place.files.first { $0.name == file }.map { (place: place, size: $0.size) }
        }
        guard !parts.isEmpty else { return false }
        let length = parts.reduce(0) { $0 + $1.size }
        let start = last.map { max(0, length - $0) } ?? 0
        var offset: Int64 = 0
        for (place, size) in parts {
            defer { offset += size }
            guard offset + size > start || length == 0 else { continue }
            let block = try await place.file.containers(in: place.block)
            guard
                let found = block.first(where: { $0.container == container.text })?.files
                    .first(where: { $0.name == file })
            else { return false }
            let known = max(0, start - offset)
            let bytes = Array(found.bytes.dropFirst(Int(clamping: known)))
            try await take(LogPiece(offset: offset + known, bytes: bytes, length: length))
        }
        return true
    }
}
