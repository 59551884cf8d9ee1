/// What lies in an archive, by its headers alone.
package struct ArchiveListing: Hashable, Sendable, Codable {
    package let format: ArchiveFormat
    /// Of the archive itself, in bytes.
    package let size: Int64
    /// In the order in which they lie in the archive, the root's own entry (`./`) left out.
    package let entries: [ArchiveEntry]
    private let tree: ArchiveTree

    package init(format: ArchiveFormat, size: Int64, entries: [ArchiveEntry]) {
        self.format = format
        self.size = size
        self.entries = entries.filter { !($0.path.isEmpty && $0.kind == .folder) }
        tree = ArchiveTree(self.entries)
    }

    /// The entry that a program would find at a path below the unpacked archive: links are followed inside the archive,
    /// those of folders on the way too.
    ///
    /// - Parameter path: relative to the archive's root.
    /// - Returns: nil where there is nothing, or links lead out of the archive or go round. A folder that has no entry of
    ///   its own, but others below it, is there, without a mode.
    package func entry(at path: String) -> ArchiveEntry? {
        guard case .inside(let path) = tree.resolve(path) else { return nil }
        return tree.entry(at: path)
    }

    /// What a program would find at a path, links on the way followed, but a link itself as it is.
    package func entryItself(at path: String) -> ArchiveEntry? {
        guard case .inside(let path) = tree.resolve(path, followingLast: false) else { return nil }
        return tree.entry(at: path)
    }

    /// The bytes that all files have when they are unpacked.
    package var unpackedSize: Int64 {
        entries.reduce(0) { $1.size > Int64.max - $0 ? Int64.max : $0 + $1.size }
    }

    /// What makes the archive dangerous or impossible to unpack, in the order of the entries.
    package var faults: [ArchiveFault] {
        var seen = Set<String>()
        return entries.flatMap { entry in
            let first = seen.insert(entry.path).inserted
            return ArchiveFault.of(entry, in: tree, isFirst: first)
        }
    }
}

extension ArchiveListing {
    private enum CodingKeys: String, CodingKey {
        case format, size, entries
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            format: try container.decode(ArchiveFormat.self, forKey: .format),
            size: try container.decode(Int64.self, forKey: .size),
            entries: try container.decode([ArchiveEntry].self, forKey: .entries))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(format, forKey: .format)
        try container.encode(size, forKey: .size)
        try container.encode(entries, forKey: .entries)
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.format == right.format && left.size == right.size && left.entries == right.entries
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(format)
        hasher.combine(size)
        hasher.combine(entries)
    }
}
