package import LocalFiles

/// What is to go into an archive under one path.
package struct ArchiveMember: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// - Parameter size: in bytes; a file that has another size when it is read is an error.
        case file(LocalPath, size: Int64)
        case bytes([UInt8])
        /// A symbolic link and what it points to.
        case link(String)
        case folder
    }

    /// From the archive's root, without `/` at its start or end, `.`, and `..`.
    package var path: String
    /// The permission bits; a link's do not count.
    package var mode: UInt16
    package var content: Content

    package init(path: String, mode: UInt16, content: Content) {
        self.path = path
        self.mode = mode & 0o7777
        self.content = content
    }

    /// The bytes that are written for it, unpacked.
    package var size: Int64 {
        switch content {
        case .file(_, let size): size
        case .bytes(let bytes): Int64(bytes.count)
        case .link(let target): Int64(target.utf8.count)
        case .folder: 0
        }
    }
}
