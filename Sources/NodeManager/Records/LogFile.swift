/// A file that a container has written (`ContainerLogFileInfo`).
package struct LogFile: Hashable, Sendable, Codable {
    package let name: String
    /// In bytes.
    package let size: Int64
    /// When it was written to last, in the words of the node, to the second; nil where it is not told.
    package let modified: String?

    package init(name: String, size: Int64, modified: String? = nil) {
        self.name = name
        self.size = size
        self.modified = modified
    }
}
