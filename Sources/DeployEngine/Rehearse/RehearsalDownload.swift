import Diagnostics
import FlinkDeployment
import HadoopRecords
import LocalFiles
import WebHDFS

/// Brings what the program needs from HDFS to this machine.
struct RehearsalDownload: Sendable {
    let cluster: Cluster
    let plan: DeploymentPlan
    let folder: RehearsalFolder
    let report: @Sendable (RehearsalProgress) -> Void

    /// - Returns: where each file lies here, by its qualified path.
    func run() async throws -> [HDFSPath: LocalPath] {
        var files: [HDFSPath: FileStatus] = [:]
        for case .remote(let status) in plan.rehearsed.map(\.source) {
            files[status.path.qualified(by: plan.defaultFS)] = status
        }
        let archives = plan.startsInArchives ? plan.pythonArchives.map(\.path) : []
        for path in (plan.pythonFiles + archives).compactMap(plan.remotePath) where files[path] == nil {
            guard let status = try await cluster.fileSystem(of: path).status(path) else {
                throw DeployError(.inputNotFound, "\(path) does not exist")
            }
            files[path] = status
        }
        var places: [HDFSPath: LocalPath] = [:]
        for (index, file) in files.sorted(by: { $0.key.path < $1.key.path }).enumerated() {
            let target = folder.downloads / "\(index)"
            try LocalFileSystem.makeFolder(target)
            let name = file.key.name
            let outcomes = try await FileGet(cluster, recursive: true, force: false) { progress in
                report(.downloading(name, progress))
            }.run([file.value], to: target, namesFolder: true)
            if let failure = outcomes.failures.first { throw failure }
            places[file.key] = target / name
        }
        return places
    }
}
