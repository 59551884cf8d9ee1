/// An entry of an archive, by what its header says.
package struct ArchiveEntry: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case file, folder
        /// A symbolic link.
        case link
        /// A device, a pipe, or a socket.
        case other
    }

    /// As in the archive, without `./` before and `/` after: `../x`, `/x`, and an empty path can occur.
    package var path: String
    package var kind: Kind
    /// In bytes, unpacked, as it is announced; 0 for all but files.
    package var size: Int64
    /// The permission bits, without those for set-user-id and the like; nil where the archive has none, as in a zip
    /// made on Windows.
    package var mode: UInt16?
    /// What a link points to; of a file, a hard link's other name: a path from the archive's root.
    package var linkTarget: String?
    package var isEncrypted: Bool

    package init(
        path: String, kind: Kind, size: Int64 = 0, mode: UInt16? = nil, linkTarget: String? = nil,
        isEncrypted: Bool = false
    ) {
        self.path = path
        self.kind = kind
        self.size = size
        self.mode = mode
        self.linkTarget = linkTarget
        self.isEncrypted = isEncrypted
    }

    /// Whether it is a file that its owner may start.
    package var isExecutable: Bool { kind == .file && (mode ?? 0) & 0o100 != 0 }

    /// The name of a header without `./` before and `/` after.
    static func path(ofName name: String) -> String {
        let slash = UInt8(ascii: "/")
        var path = name.utf8[...]
        while path.starts(with: "./".utf8) { path = path.dropFirst(2).drop { $0 == slash } }
        while path.last == slash, path.count > 1 { path.removeLast() }
        return path.elementsEqual(".".utf8) ? "" : String(Substring(path))
    }
}
