package import Diagnostics

extension HDFSPath {
    /// What was meant by a path that begins with a NameNode's host and port: `hdfs://host:port/x` in place of
    /// `hdfs:///host:port/x`; nil for any other path. No name in HDFS has a colon
    /// (`org.apache.hadoop.hdfs.DFSUtilClient.isValidName`).
    package var meantHost: HDFSPath? {
        guard let first = path.split(separator: "/").first, first.contains(":"),
            HostAndPort(first, defaultPort: 0) != nil
        else { return nil }
        return HDFSPath(
            scheme: scheme ?? "hdfs", authority: String(first), path: String(path.dropFirst(first.count + 1)))
    }

    /// For paths that a user wrote.
    ///
    /// - Throws: ``DeployError`` `usage` where the path begins with a NameNode's host and port.
    package func checkHost() throws(DeployError) {
        guard let meantHost else { return }
        throw DeployError(
            .usage, "\(scheme.map { "\($0)://" } ?? "")\(path) has a host and port for its first folder",
            hint: "Write \(meantHost)")
    }
}
