import Archives
import Diagnostics
package import FlinkDeployment
import HadoopRecords
package import LocalFiles
package import PythonEnvironments
import Threads
import WebHDFS

/// Looks into archives with Python environments, here and in HDFS.
///
/// Of an archive here all is read. A zip in HDFS is read by ranges from its end, and its interpreters; a tar or tar.gz
/// comes as a stream. What was seen is remembered by path, size, and time of the last change.
package struct EnvironmentReader: Sendable {
    /// Asked for only where an archive lies in HDFS.
    private let cluster: @Sendable () throws -> Cluster
    private let cache: EnvironmentCache?

    /// - Parameter cacheFolder: nil where nothing is to be remembered.
    package init(cacheFolder: LocalPath?, cluster: @escaping @Sendable () throws -> Cluster) {
        self.cluster = cluster
        cache = cacheFolder.map { EnvironmentCache(folder: $0) }
    }

    /// What an archive is, and what that means for a deployment.
    ///
    /// - Throws: ``DeployError`` `inputNotFound`; `inputMalformed` for a folder, and for what is no archive or a damaged
    ///   one; `notAllowed`; and what the cluster's file system throws.
    package func report(of location: ProgramLocation, needs: EnvironmentNeeds) async throws -> EnvironmentReport {
        EnvironmentCheck.report(try await facts(of: location), needs)
    }

    /// What an archive is; errors are those of ``report(of:needs:)``.
    package func facts(of location: ProgramLocation) async throws -> EnvironmentFacts {
        switch location {
        case .local(let path): try await facts(of: path)
        case .remote(let path): try await facts(of: path)
        }
    }

    private func facts(of path: LocalPath) async throws -> EnvironmentFacts {
        guard let file = LocalFileSystem.file(at: path) else {
            throw DeployError(
                .inputNotFound, "there is no file \(path)", hint: "A file in HDFS is written hdfs:///PATH")
        }
        try Self.checkKind(path.text, isFolder: file.kind == .folder)
        let key = EnvironmentCache.Key(location: path.text, size: file.size, modified: file.modified)
        return try await remembered(key) {
            try await BlockingThread.run(named: "env-read") {
                var contents = EnvironmentContents(try ArchiveListing.read(path), extent: .everything)
                try ArchiveContents.read(
                    path, limit: EnvironmentContents.limit,
                    where: { EnvironmentContents.wants($0, extent: .everything) },
                    each: { contents.take($0, $1) })
                return contents.result()
            }
        }
    }

    private func facts(of path: HDFSPath) async throws -> EnvironmentFacts {
        let client = try cluster().fileSystem(of: path)
        guard let status = try await client.status(path) else {
            throw DeployError(
                .inputNotFound, "there is no \(path)", hint: "bobbin fs ls \(path.parent) lists what is there")
        }
        try Self.checkKind(path.description, isFolder: status.isFolder)
        let key = EnvironmentCache.Key(
            location: status.path.description, size: status.length, modified: status.modificationTime)
        return try await remembered(key) {
            let name = status.path.description
            guard let format = ArchiveFormat(fileName: name) else { throw ArchiveListing.unknownFormat(name) }
            guard format == .zip else { return try await facts(of: status, format, from: client) }
            var read: [(ArchiveEntry, [UInt8])] = []
            let listing = try await ArchiveListing.read(
                zip: HDFSRangedFile(client: client, status: status), limit: EnvironmentContents.rangedLimit,
                wanting: { EnvironmentContents.wants($0, extent: .interpreter) }, each: { read.append(($0, $1)) })
            var contents = EnvironmentContents(listing, extent: .interpreter)
            for (entry, content) in read { contents.take(entry, content) }
            return contents.result()
        }
    }

    /// Of a tar or tar.gz, which is unpacked on its way.
    private func facts(
        of status: FileStatus, _ format: ArchiveFormat, from client: WebHDFSClient
    ) async throws -> EnvironmentFacts {
        let stream = try ArchiveStream(
            named: status.path.description, format: format, size: status.length,
            limit: EnvironmentContents.rangedLimit, wanting: { EnvironmentContents.wants($0, extent: .interpreter) })
        try await client.stream(status) { try await stream.take($0) }
        let result = try await stream.finish()
        var contents = EnvironmentContents(result.listing, extent: .interpreter)
        for entry in result.listing.entries {
            if let content = result.contents[entry.path] { contents.take(entry, content) }
        }
        return contents.result()
    }

    private func remembered(
        _ key: EnvironmentCache.Key, read: () async throws -> EnvironmentFacts
    ) async throws -> EnvironmentFacts {
        if let known = cache?.facts(of: key) { return known }
        let facts = try await read()
        cache?.remember(facts, of: key)
        return facts
    }

    private static func checkKind(_ name: String, isFolder: Bool) throws(DeployError) {
        guard isFolder else { return }
        throw DeployError(
            .inputMalformed, "\(name) is a folder, not an archive",
            hint: "bobbin env pack --from DIR makes an archive of a folder with an environment")
    }
}
