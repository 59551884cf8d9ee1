package import Diagnostics
package import HadoopRecords
package import LocalFiles
import Synchronization
import WebHDFS

/// Copies files and folders of this machine to HDFS, as `cp` copies: into a folder that is there, or to a new name.
///
/// A file has its name only when it is whole.
package struct FilePut: Sendable {
    package enum Source: Sendable {
        case local(LocalPath)
        case input(SpooledInput)
    }

    package struct Options: Sendable {
        package var recursive = false
        /// Replace files.
        package var force = false
        /// Make the folders that are missing.
        package var parents = false
        /// Of files.
        package var mode: UInt16 = 0o644
        /// Of folders that are made.
        package var folderMode: UInt16 = 0o755
        /// nil for the cluster's default.
        package var replication: Int?

        package init() {}
    }

    let cluster: Cluster
    let fileSystem: WebHDFSClient
    let options: Options
    let report: @Sendable (StagingProgress) -> Void

    /// - Parameter target: any path on the file system to copy to.
    /// - Throws: ``DeployError`` `configurationWrong` for a file system that WebHDFS does not serve.
    package init(
        _ cluster: Cluster, target: HDFSPath, options: Options, report: @escaping @Sendable (StagingProgress) -> Void
    ) throws(DeployError) {
        self.cluster = cluster
        fileSystem = try cluster.fileSystem(of: target)
        self.options = options
        self.report = report
    }

    /// - Parameters:
    ///   - target: where to; a folder, or the new name of a single source.
    ///   - namesFolder: whether it was written as a folder, with a slash at its end.
    /// - Returns: the files as they are in HDFS, in the order of paths, and what failed.
    /// - Throws: ``DeployError`` where nothing can be copied; `CancellationError`. No temporary file stays.
    package func run(
        _ sources: [Source], to target: HDFSPath, namesFolder: Bool
    ) async throws -> Outcomes<FileStatus> {
        let isFolder = try await prepare(target, isFolder: namesFolder || sources.count > 1)
        var plan = PutPlan()
        var outcomes = Outcomes<FileStatus>()
        for source in sources {
            try await outcomes.add {
                switch source {
                case .input(let input):
                    guard !isFolder else {
                        throw DeployError(
                            .usage, "\(target.path) is a folder, and standard input has no name",
                            hint: "Name the file: \(target.path)/NAME")
                    }
                    try plan.add(input.body, to: target)
                case .local(let path):
                    try plan.add(path, to: isFolder ? target / path.name : target, recursive: options.recursive)
                }
                return []
            }
        }
        for failure in plan.failures { outcomes.fail(failure) }
        let there = try await present(at: plan.roots)
        for folder in plan.folders where there[folder].map({ !$0.isFolder }) ?? false {
            plan.leaveOut(folder)
            outcomes.fail(DeployError(.refusedByGuard, "\(folder.path) is a file there, and a folder here"))
        }
        let ready = free(plan.files, there, &outcomes)
        for level in plan.folderLevels {
            _ = try await Abreast.map(level.filter { there[$0] == nil }) {
                try await fileSystem.makeDirectory($0, permission: options.folderMode)
            }
        }
        outcomes.add(try await upload(ready))
        return outcomes
    }

    /// - Returns: whether the target is a folder to copy into.
    private func prepare(_ target: HDFSPath, isFolder: Bool) async throws -> Bool {
        if let there = try await fileSystem.status(target) {
            if isFolder, !there.isFolder { throw DeployError(.usage, "\(target.path) is a file, not a folder") }
            return there.isFolder
        }
        let folder = isFolder ? target : target.parent
        let parent = isFolder ? nil : try await fileSystem.status(folder)
        if let parent {
            guard parent.isFolder else { throw DeployError(.usage, "\(folder.path) is a file, not a folder") }
        } else {
            guard options.parents else {
                throw DeployError(.inputNotFound, "there is no folder \(folder.path)", hint: "--parents makes it")
            }
            try await fileSystem.makeDirectory(folder, permission: options.folderMode)
        }
        return isFolder
    }

    /// What is there under the names that the user's files will have, and below them.
    private func present(at roots: [HDFSPath]) async throws -> [HDFSPath: FileStatus] {
        var there: [HDFSPath: FileStatus] = [:]
        let reader = RemoteTreeReader(cluster)
        for status in try await Abreast.map(roots, { try await fileSystem.status($0) }).compactMap(\.self) {
            there[status.path] = status
            for entry in try await reader.entries(below: status) { there[entry.path] = entry }
        }
        return there
    }

    /// The files that may be written: those whose names are free, or to be replaced.
    private func free(
        _ files: [PutPlan.File], _ there: [HDFSPath: FileStatus], _ outcomes: inout Outcomes<FileStatus>
    ) -> [PutPlan.File] {
        var ready: [PutPlan.File] = []
        for file in files {
            switch there[file.target] {
            case let status? where status.isFolder:
                outcomes.fail(DeployError(.refusedByGuard, "\(file.target.path) is a folder there"))
            case .some where !options.force:
                outcomes.fail(
                    DeployError(
                        .refusedByGuard, "\(file.target.path) is there already", hint: "--force replaces it"))
            default: ready.append(file)
            }
        }
        return ready
    }

    private func upload(_ files: [PutPlan.File]) async throws -> Outcomes<FileStatus> {
        var outcomes = Outcomes<FileStatus>()
        guard !files.isEmpty else { return outcomes }
        let progress = ProgressCounter(
            StagingProgress(files: files.count, bytes: files.map(\.size).reduce(0, +)), report: report)
        let results = try await Abreast.map(files.sorted { $0.size > $1.size }) { file in
            let sent = Mutex<Int64>(0)
            let done: Result<FileStatus, DeployError>
            do {
                done = .success(
                    try await fileSystem.upload(
                        file.body, to: file.target, permission: options.mode, replication: options.replication,
                        overwrite: options.force
                    ) { progress.add(sent.advance(to: $0)) })
                progress.finish(file.size, sent: sent.withLock { $0 })
            } catch let error as DeployError where !error.endsAll {
                done = .failure(error)
                progress.leaveOut(file.size, sent: sent.withLock { $0 })
            }
            return done
        }
        outcomes.add(results)
        return outcomes
    }
}
