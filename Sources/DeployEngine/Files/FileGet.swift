import Diagnostics
package import HadoopRecords
package import LocalFiles
import Synchronization
import WebHDFS

/// Copies files and folders of HDFS to this machine, as `cp` copies: into a folder that is there, or to a new name.
///
/// A file has its name only when it is whole.
package struct FileGet: Sendable {
    struct Download: Sendable {
        let file: FileStatus
        let target: LocalPath
    }

    let cluster: Cluster
    let recursive: Bool
    /// Replace files.
    let force: Bool
    let report: @Sendable (StagingProgress) -> Void

    package init(
        _ cluster: Cluster, recursive: Bool, force: Bool, report: @escaping @Sendable (StagingProgress) -> Void
    ) {
        self.cluster = cluster
        self.recursive = recursive
        self.force = force
        self.report = report
    }

    /// - Parameters:
    ///   - target: where to; a folder, or the new name of a single source.
    ///   - namesFolder: whether it was written as a folder, with a slash at its end.
    /// - Returns: the files as they are on this machine, in the order of paths, and what failed.
    /// - Throws: ``DeployError`` where nothing can be copied; `CancellationError`. No temporary file stays.
    package func run(
        _ sources: [FileStatus], to target: LocalPath, namesFolder: Bool
    ) async throws -> Outcomes<LocalFile> {
        let isFolder = try prepare(target, isFolder: namesFolder || sources.count > 1)
        var outcomes = Outcomes<LocalFile>()
        var downloads: [Download] = []
        for source in sources {
            try await outcomes.add {
                downloads += try await self.downloads(of: source, to: isFolder ? target / source.path.name : target)
                return []
            }
        }
        var taken: Set<LocalPath> = []
        var ready: [Download] = []
        for download in downloads {
            if !taken.insert(download.target).inserted {
                outcomes.fail(DeployError(.usage, "two of the files would become \(download.target)"))
            } else if let refusal = refusal(of: download.target) {
                outcomes.fail(refusal)
            } else {
                ready.append(download)
            }
        }
        outcomes.add(try await fetch(ready))
        return outcomes
    }

    /// - Returns: whether the target is a folder to copy into.
    private func prepare(_ target: LocalPath, isFolder: Bool) throws(DeployError) -> Bool {
        if let there = LocalFileSystem.file(at: target) {
            if isFolder, there.kind != .folder { throw DeployError(.usage, "\(target) is no folder") }
            return there.kind == .folder
        }
        let folder = isFolder ? target : target.parent
        guard LocalFileSystem.file(at: folder)?.kind == .folder else {
            throw DeployError(.inputNotFound, "there is no folder \(folder) on this machine")
        }
        return isFolder
    }

    /// The files of a source; folders are made here.
    private func downloads(of source: FileStatus, to target: LocalPath) async throws -> [Download] {
        guard source.isFolder else { return [Download(file: source, target: target)] }
        guard recursive else {
            throw DeployError(.usage, "\(source.path.path) is a folder", hint: "--recursive copies folders")
        }
        let entries = try await RemoteTreeReader(cluster).entries(below: source)
        try LocalFileSystem.makeFolder(target, permission: 0o777)
        let depth = source.path.path.split(separator: "/").count
        var downloads: [Download] = []
        for entry in entries {
            let below = entry.path.path.split(separator: "/").dropFirst(depth).joined(separator: "/")
            if entry.isFolder {
                try LocalFileSystem.makeFolder(target / below, permission: 0o777)
            } else {
                downloads.append(Download(file: entry, target: target / below))
            }
        }
        return downloads
    }

    private func refusal(of target: LocalPath) -> DeployError? {
        switch LocalFileSystem.file(at: target)?.kind {
        case nil: nil
        case .folder: DeployError(.refusedByGuard, "\(target) is a folder here")
        case .file, .other:
            force ? nil : DeployError(.refusedByGuard, "\(target) is there already", hint: "--force replaces it")
        }
    }

    private func fetch(_ downloads: [Download]) async throws -> Outcomes<LocalFile> {
        var outcomes = Outcomes<LocalFile>()
        guard !downloads.isEmpty else { return outcomes }
        let progress = ProgressCounter(
            StagingProgress(files: downloads.count, bytes: downloads.map(\.file.length).reduce(0, +)), report: report)
        let results = try await Abreast.map(downloads.sorted { $0.file.length > $1.file.length }) { download in
            let come = Mutex<Int64>(0)
            let done: Result<LocalFile, DeployError>
            do {
                done = .success(
                    try await fetch(download, force: force) { count in
                        progress.add(Int64(count))
                        come.withLock { $0 += Int64(count) }
                    })
                progress.finish(download.file.length, sent: come.withLock { $0 })
            } catch let error as DeployError where !error.endsAll {
                done = .failure(error)
                progress.leaveOut(download.file.length, sent: come.withLock { $0 })
            }
            return done
        }
        outcomes.add(results)
        return outcomes
    }
}
