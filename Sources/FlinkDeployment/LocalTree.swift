package import LocalFiles

/// What was found at a path of this machine that the deployment names.
package struct LocalTree: Hashable, Sendable, Codable {
    /// The file or folder itself; nil where nothing is there.
    package var root: LocalFile?
    /// Where the root is a folder, every file below it, hidden ones included.
    package var files: [LocalFile]

    package init(root: LocalFile?, files: [LocalFile] = []) {
        self.root = root
        self.files = files
    }
}
