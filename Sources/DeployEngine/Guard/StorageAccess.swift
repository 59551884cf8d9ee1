package import HadoopRecords
import WebHDFS

/// Whether the JobManager will be able to write where high availability keeps its data: it does not start without.
package struct StorageAccess: Sendable {
    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// Asked of the folder, or of the nearest one above it that is there.
    ///
    /// - Returns: the NameNode's reason; nil where the user may make files and folders there, and for a file system that
    ///   WebHDFS does not serve.
    /// - Throws: ``DeployError`` where the NameNode does not answer.
    package func refusal(_ folder: HDFSPath) async throws -> String? {
        guard let fileSystem = try? cluster.fileSystem(of: folder) else { return nil }
        switch try await fileSystem.access(folder, "-wx") {
        case .allowed: return nil
        case .refused(let why): return why
        case .absent: return folder.path == "/" ? nil : try await refusal(folder.parent)
        }
    }
}
