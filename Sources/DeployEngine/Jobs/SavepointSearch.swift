import Diagnostics
import FoundationEssentials
import HadoopRecords
import Ledger
import WebHDFS

/// Looks for a savepoint in its folder, after the JobManager that took it has gone.
struct SavepointSearch: Sendable {
    let cluster: Cluster
    let ledger: Ledger

    /// Clocks differ: a savepoint that is this much older than its request may still be its own.
    private static let skew: Int64 = 5_000

    /// What the folder tells of a savepoint.
    ///
    /// Flink names it `savepoint-<first six digits of the job's id>-<random digits>`, and writes its `_metadata` last
    /// (`AbstractFsCheckpointStorageAccess`). One that another record has is not this one's.
    ///
    /// - Returns: the record after what was found is written down: `completed` where exactly one lies there.
    func settle(_ record: SavepointRecord) async throws -> SavepointRecord {
        guard let folder = record.folder.flatMap({ HDFSPath($0) }), folder.scheme != "file",
            let fileSystem = try? cluster.fileSystem(of: folder)
        else { return try await give(up: record, "its JobManager has gone, and its folder cannot be looked into") }
        let found = try await candidates(record, folder, fileSystem)
        if let only = found.first, found.count == 1 {
            return try await ledger.settle(
                savepoint: record.triggerID, as: .completed, path: only.description,
                reason: "found in its folder, after its JobManager had gone")
        }
        let what = found.isEmpty ? "no savepoint of it lies" : "several that may be it lie"
        let names = found.isEmpty ? "" : ": " + found.map(\.name).joined(separator: ", ")
        return try await give(up: record, "its JobManager has gone, and \(what) in \(folder)\(names)")
    }

    private func candidates(
        _ record: SavepointRecord, _ folder: HDFSPath, _ fileSystem: WebHDFSClient
    ) async throws -> [HDFSPath] {
        let began = Int64(record.createdAt.timeIntervalSince1970 * 1000) - Self.skew
        // By their names, which are random: a JobManager writes the same folder with another scheme or authority.
        let taken = Set(
            try await ledger.savepoints(1000).compactMap { known in known.path.flatMap { HDFSPath($0) }?.name })
        let entries: [FileStatus]
        do {
            entries = try await fileSystem.list(folder)
        } catch let error as DeployError where error.code == .inputNotFound {
            return []
        }
        var found: [HDFSPath] = []
        for entry in entries where entry.isFolder && entry.path.name.hasPrefix("savepoint-\(record.job.prefix(6))-") {
            guard !taken.contains(entry.path.name) else { continue }
            let metadata = try await fileSystem.status(entry.path / "_metadata")
            if let metadata, metadata.modificationTime >= began { found.append(entry.path) }
        }
        return found
    }

    private func give(up record: SavepointRecord, _ reason: String) async throws -> SavepointRecord {
        try await ledger.settle(savepoint: record.triggerID, as: .unknown, reason: reason)
    }
}
