package import HadoopRecords

/// What was found at a path in HDFS that the deployment names.
package struct RemoteTree: Hashable, Sendable, Codable {
    /// The file or folder itself; nil where nothing is there.
    package var root: FileStatus?
    /// Where the root is a folder, every file below it.
    package var files: [FileStatus]

    package init(root: FileStatus?, files: [FileStatus] = []) {
        self.root = root
        self.files = files
    }
}
