package import HadoopRecords
import WebHDFS

/// Lists whole folders of HDFS, several at once.
package struct RemoteTreeReader: Sendable {
    let cluster: Cluster

    package init(_ cluster: Cluster) {
        self.cluster = cluster
    }

    /// Everything below a folder, each folder before what lies in it, otherwise in the order of names; nothing for a file.
    ///
    /// - Throws: ``DeployError``; `inputNotFound` where the folder has gone.
    package func entries(below root: FileStatus) async throws -> [FileStatus] {
        guard root.isFolder else { return [] }
        let fileSystem = try cluster.fileSystem(of: root.path)
        var found: [FileStatus] = []
        var folders = [root.path]
        while !folders.isEmpty {
            let level = try await Abreast.map(folders) { try await fileSystem.list($0) }.flatMap(\.self)
            found += level
            folders = level.filter(\.isFolder).map(\.path)
        }
        return found.map { (status: $0, names: $0.path.path.split(separator: "/")) }
            .sorted { $0.names.lexicographicallyPrecedes($1.names) }.map(\.status)
    }
}
