import Archives
import LocalFiles

/// A file on its way into the archive.
struct PackedFile: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        /// A file of this machine and its size.
        case file(LocalPath, Int64)
        case bytes([UInt8])
        /// Relative, to another place in the archive.
        case link(String)
    }

    var content: Content
    var mode: UInt16

    var size: Int64 {
        switch content {
        case .file(_, let size): size
        case .bytes(let bytes): Int64(bytes.count)
        case .link: 0
        }
    }

    /// Everybody may read it, and whoever may read what its owner can run may run it.
    static func mode(of mode: UInt16) -> UInt16 { mode & 0o100 != 0 ? 0o755 : 0o644 }

    func member(at path: String) -> ArchiveMember {
        switch content {
        case .file(let source, let size): ArchiveMember(path: path, mode: mode, content: .file(source, size: size))
        case .bytes(let bytes): ArchiveMember(path: path, mode: mode, content: .bytes(bytes))
        case .link(let target): ArchiveMember(path: path, mode: mode, content: .link(target))
        }
    }
}
