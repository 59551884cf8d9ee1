import Diagnostics
import HadoopRecords
import WebHDFS

/// Looks for the last checkpoint of a job in its folder, after its JobManager has gone.
///
/// Flink names checkpoints `chk-<number>`, and writes their `_metadata` last (`AbstractFsCheckpointStorageAccess`).
package struct CheckpointSearch: Sendable {
    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// - Parameter folder: of the job, below `state.checkpoints.dir`.
    /// - Returns: the newest completed one; nil where none is there.
    /// - Throws: ``DeployError`` `inputNotFound` for a folder in a file system that cannot be looked into from here; where
    ///   the file system does not answer.
    package func newest(in folder: String) async throws -> String? {
        guard let path = HDFSPath(folder), path.scheme != "file", let fileSystem = try? cluster.fileSystem(of: path)
        else {
            throw DeployError(.inputNotFound, "\(folder) cannot be looked into from here")
        }
        let numbered: [(number: Int64, path: HDFSPath)]
        do {
            numbered = try await fileSystem.list(path).compactMap { entry in
                guard entry.isFolder, entry.path.name.hasPrefix("chk-") else { return nil }
                return Int64(entry.path.name.dropFirst(4)).map { ($0, entry.path) }
            }
        } catch let error as DeployError where error.code == .inputNotFound {
            return nil
        }
        for checkpoint in numbered.sorted(by: { $0.number > $1.number }) {
            if try await fileSystem.status(checkpoint.path / "_metadata") != nil { return checkpoint.path.description }
        }
        return nil
    }
}
