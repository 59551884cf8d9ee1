import CurlHTTP
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
package import HadoopRecords
import LocalFiles
import Synchronization
import WebHDFS

/// Brings what a plan needs into its staging folder.
package struct Stager: Sendable {
    /// How many files go up at once: enough to hide the pause that a DataNode makes when it closes a file.
    static let connections = 8

    let cluster: Cluster
    let plan: DeploymentPlan
    let applicationID: ApplicationID
    let report: @Sendable (StagingProgress) -> Void

    /// Uploads every local file of the plan and its configuration, the largest first.
    ///
    /// Files that lie there complete already, from an attempt that was cut short, are not uploaded again.
    ///
    /// - Returns: every resource of the plan as HDFS reports it, by its name in the container.
    /// - Throws: ``DeployError``, or `CancellationError`; what was uploaded stays, for the caller to remove.
    package func stage() async throws -> [String: LocalResource] {
        let folder = plan.stagingFolder(for: applicationID)
        let fileSystem = try cluster.fileSystem(of: folder)
        let configuration = try plan.stagedConfiguration(for: applicationID)
        let uploads = uploads(into: folder, configuration: configuration.content)
        try await StagingFolder(fileSystem: fileSystem, folder: folder).make(for: uploads.map(\.target.parent))

        let progress = ProgressCounter(
            StagingProgress(files: uploads.count, bytes: uploads.map(\.size).reduce(0, +)), report: report)
        var staged: [String: LocalResource] = [:]
        let there = try await present(below: folder, in: fileSystem)
        try await withThrowingTaskGroup(of: (String, LocalResource).self) { group in
            var waiting = uploads.sorted { $0.size > $1.size }[...]
            func start() {
                guard let upload = waiting.popFirst() else { return }
                group.addTask {
                    let status = try await put(upload, there: there[upload.target.path], fileSystem, progress)
                    return (upload.resource.key, upload.localResource(status))
                }
            }
            for _ in 0..<Self.connections { start() }
            while let (key, resource) = try await group.next() {
                staged[key] = resource
                start()
            }
        }
        return staged
    }

    private func put(
        _ upload: Upload, there: FileStatus?, _ fileSystem: WebHDFSClient, _ progress: ProgressCounter
    ) async throws -> FileStatus {
        if let there, upload.isComplete(there) {
            progress.finish(upload.size, sent: 0)
            return there
        }
        let sent = Mutex<Int64>(0)
        let status = try await fileSystem.upload(
            upload.body, to: upload.target, replication: plan.replication
        ) { progress.add(sent.advance(to: $0)) }
        progress.finish(upload.size, sent: sent.withLock { $0 })
        return status
    }

    private func present(below folder: HDFSPath, in fileSystem: WebHDFSClient) async throws -> [String: FileStatus] {
        let files = try await fileSystem.files(below: folder)
        return Dictionary(files.map { ($0.path.path, $0) }) { first, _ in first }
    }

    private func uploads(into folder: HDFSPath, configuration: [UInt8]) -> [Upload] {
        plan.staged.compactMap { resource in
            guard let path = resource.stagedPath else { return nil }
            let target = folder / path
            return switch resource.source {
            case .local(let file): Upload(resource: resource, target: target, body: .file(file.path, length: file.size))
            case .configuration: Upload(resource: resource, target: target, body: .bytes(configuration))
            case .remote: nil
            }
        }
    }
}
