/// A file or folder of this machine as it was seen once.
package struct LocalFile: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case file, folder, other
    }

    package let path: LocalPath
    package let kind: Kind
    /// In bytes; 0 for a folder.
    package let size: Int64
    /// When its content changed last, in milliseconds since 1970.
    package let modified: Int64

    package init(path: LocalPath, kind: Kind, size: Int64, modified: Int64 = 0) {
        self.path = path
        self.kind = kind
        self.size = size
        self.modified = modified
    }
}
