import Diagnostics
package import HadoopRecords
package import LocalFiles
import WebHDFS

/// A program's jar or environment that lies in HDFS and is wanted here.
package struct ProgramDownload: Sendable {
    let cluster: Cluster
    let report: @Sendable (StagingProgress) -> Void

    package init(cluster: Cluster, report: @escaping @Sendable (StagingProgress) -> Void) {
        self.cluster = cluster
        self.report = report
    }

    /// - Parameter folder: a folder that is there; the file has its own name in it.
    /// - Throws: ``DeployError`` `inputNotFound` where there is no such file; `CancellationError`.
    package func bring(_ path: HDFSPath, into folder: LocalPath) async throws -> LocalPath {
        guard let status = try await cluster.fileSystem(of: path).status(path), !status.isFolder else {
            throw DeployError(
                .inputNotFound, "there is no file \(path)", hint: "See bobbin fs ls \(path.parent.path)")
        }
        let get = FileGet(cluster, recursive: false, force: true, report: report)
        let got = try await get.run([status], to: folder, namesFolder: true)
        if let failure = got.failures.first { throw failure }
        return folder / path.name
    }
}
