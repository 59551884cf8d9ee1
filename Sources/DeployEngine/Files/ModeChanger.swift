import Diagnostics
package import HadoopRecords
import WebHDFS

/// Changes the permissions of files and folders, several at once.
package struct ModeChanger: Sendable {
    let cluster: Cluster

    package init(_ cluster: Cluster) {
        self.cluster = cluster
    }

    /// - Parameter name: how a path is written in the outcomes.
    /// - Returns: the paths that have what was asked for now, and what failed. A folder is changed after what lies in it,
    ///   since it may be closed to its owner then.
    /// - Throws: ``DeployError`` where the cluster fails; `CancellationError`.
    package func apply(
        _ change: ModeChange, to files: [FileStatus], name: @escaping @Sendable (HDFSPath) -> String
    ) async throws -> Outcomes<String> {
        var outcomes = Outcomes<String>()
        let byDepth = Dictionary(grouping: files) { $0.path.path.split(separator: "/").count }
        for depth in byDepth.keys.sorted(by: >) {
            outcomes.add(
                try await Abreast.map(byDepth[depth, default: []]) { file in
                    let mode = change.applied(to: file.permission, isFolder: file.isFolder)
                    do {
                        if mode != file.permission {
                            try await cluster.fileSystem(of: file.path).setPermission(file.path, mode)
                        }
                        return Result<String, DeployError>.success(name(file.path))
                    } catch let error as DeployError where !error.endsAll {
                        return .failure(error)
                    }
                })
        }
        return outcomes
    }
}
