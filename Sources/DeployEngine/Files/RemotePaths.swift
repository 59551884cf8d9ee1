import Diagnostics
import HadoopConfiguration
package import HadoopRecords
import WebHDFS

/// Reads paths in HDFS as a user writes them.
package struct RemotePaths: Sendable {
    private static let schemes: Set<String> = ["hdfs", "webhdfs", "swebhdfs"]

    package let cluster: Cluster

    package init(_ cluster: Cluster) {
        self.cluster = cluster
    }

    /// A path as it stands, without patterns: `/x`, `hdfs:///x`, `hdfs://host:port/x`, or relative to the user's home.
    ///
    /// - Throws: ``DeployError`` `usage` for what is no path in HDFS.
    package func path(_ text: String) async throws -> HDFSPath {
        guard !text.isEmpty else { throw DeployError(.usage, "an empty word is no path in HDFS") }
        guard let path = HDFSPath(text) else {
            return try await cluster.defaultFileSystem().homeDirectory() / text
        }
        if let scheme = path.scheme, !Self.schemes.contains(scheme) {
            throw DeployError(
                .usage, "\(text) is no path in HDFS", hint: "Write /PATH, hdfs:///PATH, or hdfs://HOST:PORT/PATH")
        }
        try path.checkHost()
        return try path.qualified(by: cluster.hadoop.defaultFS())
    }

    /// What a word with patterns stands for (``BraceExpansion``, ``NamePattern``), in the order of paths. A name that has
    /// signs of patterns in it is found as well, where they match nothing.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` with the word where nothing is there.
    package func find(_ text: String) async throws -> [FileStatus] {
        var found: [FileStatus] = []
        let expanded = BraceExpansion.expand(text)
        for text in expanded {
            for status in try await matches(of: text) where !found.contains(where: { $0.path == status.path }) {
                found.append(status)
            }
        }
        if !found.isEmpty { return found }
        let plain = try await path(text)
        if let status = try await cluster.fileSystem(of: plain).status(plain) { return [status] }
        let isPattern = expanded != [text] || NamePattern(text).literal == nil
        throw DeployError(.inputNotFound, isPattern ? "nothing matches \(text)" : "there is no \(shown(plain))")
    }

    /// A path as the user may write it: without the file system where it is the default one.
    package func shown(_ path: HDFSPath) -> String {
        guard let standard = try? cluster.hadoop.defaultFS(),
            path.isOnSameFileSystem(as: standard, defaultFS: standard)
        else { return path.description }
        return path.path
    }

    private func matches(of text: String) async throws -> [FileStatus] {
        let whole = try await path(text)
        let fileSystem = try cluster.fileSystem(of: whole)
        var folders = [HDFSPath(scheme: whole.scheme, authority: whole.authority, path: "/")]
        var names = whole.path.split(separator: "/").map { NamePattern($0) }[...]
        while let pattern = names.popFirst() {
            if let literal = pattern.literal {
                folders = folders.map { $0 / literal }
                continue
            }
            let isLast = names.isEmpty
            let lists = try await Abreast.map(folders) { folder in
                try await entries(of: folder, fileSystem).filter {
                    pattern.matches($0.path.name) && (isLast || $0.isFolder)
                }
            }
            if isLast { return lists.flatMap(\.self) }
            folders = lists.flatMap { $0.map(\.path) }
        }
        return try await Abreast.map(folders) { try await fileSystem.status($0) }.compactMap(\.self)
    }

    /// What lies in a folder; nothing in what is no folder.
    private func entries(of folder: HDFSPath, _ fileSystem: WebHDFSClient) async throws -> [FileStatus] {
        do {
            return try await fileSystem.list(folder).filter { $0.path != folder }
        } catch let error as DeployError where error.code == .inputNotFound {
            return []
        }
    }
}
