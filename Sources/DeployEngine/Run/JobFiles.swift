import Diagnostics
import FlinkDeployment
import HadoopRecords
import Synchronization
import WebHDFS

/// Brings the files of a Python program to where the cluster's processes find them.
struct JobFiles: Sendable {
    let cluster: Cluster
    let report: @Sendable (JobProgress) -> Void

    /// - Parameter folder: is made, for its owner alone; every target lies in it.
    /// - Throws: ``DeployError``, or `CancellationError`; what was uploaded stays, for the caller to remove.
    func upload(_ uploads: [PythonJob.Upload], into folder: HDFSPath) async throws {
        var plan = PutPlan()
        for upload in uploads { try plan.add(upload.source, to: upload.target, recursive: true) }
        if let failure = plan.failures.first { throw failure }
        let fileSystem = try cluster.fileSystem(of: folder)
        let parents = Set(uploads.map(\.target.parent)).subtracting(plan.folders)
        for made in [folder.parent, folder] + parents.sorted(by: { $0.path < $1.path })
            + plan.folderLevels.flatMap(\.self)
        {
            try await fileSystem.makeDirectory(made, permission: 0o700)
        }
        let progress = ProgressCounter(
            StagingProgress(files: plan.files.count, bytes: plan.files.map(\.size).reduce(0, +))
        ) { [report] in report(.staging($0)) }
        _ = try await Abreast.map(plan.files.sorted { $0.size > $1.size }) { file in
            let sent = Mutex<Int64>(0)
            _ = try await fileSystem.upload(file.body, to: file.target, permission: 0o600) {
                progress.add(sent.advance(to: $0))
            }
            progress.finish(file.size, sent: sent.withLock { $0 })
        }
    }
}
