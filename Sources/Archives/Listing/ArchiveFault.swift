/// What makes an entry dangerous or impossible to unpack.
package struct ArchiveFault: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        /// A path with `..`, which leaves the folder that it is unpacked into, or would by another way there.
        case parentFolder
        case absoluteName
        /// No name, or one that has a NUL in it.
        case badName
        /// A link whose target is absolute, or relative and not in the archive's folder.
        case linkLeaves
        /// A link that leads to itself.
        case linkLoops
        /// A hard link to a file that the archive does not have before it.
        case hardLinkMisses
        case encrypted
        /// A second entry of the same path; folders may come twice.
        case doubled
        /// An entry below one that is a link or a file.
        case belowNoFolder
        /// A device, a pipe, or a socket.
        case device
    }

    package let kind: Kind
    /// The entry's.
    package let path: String
    /// What is wrong with it, to be read after the archive's name: a sentence without a full stop at its end.
    package let message: String

    package init(_ kind: Kind, _ path: String, _ message: String) {
        self.kind = kind
        self.path = path
        self.message = message
    }

    /// - Parameter isFirst: whether no entry before it has its path.
    static func of(_ entry: ArchiveEntry, in tree: ArchiveTree, isFirst: Bool) -> [ArchiveFault] {
        let path = entry.path
        var faults: [ArchiveFault] = []
        func add(_ kind: Kind, _ message: String) { faults.append(ArchiveFault(kind, path, message)) }

        if path.isEmpty {
            add(.badName, "an entry has no name")
        } else if path.utf8.contains(0) {
            add(.badName, "an entry has a NUL in its name: \(path.replacing("\0", with: "\\0"))")
        }
        if path.isAbsolutePath { add(.absoluteName, "\(path) is an absolute name") }
        if path.pathParts.contains("..") { add(.parentFolder, "\(path) leaves the archive's folder") }
        if !isFirst, !(entry.kind == .folder && tree.entry(at: path)?.kind == .folder) {
            add(.doubled, "\(path) is there twice")
        }
        if let obstacle = tree.obstacle(above: path) {
            add(.belowNoFolder, "\(path) lies below \(obstacle.path), which is no folder")
        }
        if entry.kind == .other { add(.device, "\(path) is a device, a pipe, or a socket") }
        if entry.isEncrypted { add(.encrypted, "\(path) is encrypted") }
        if let target = entry.linkTarget {
            if entry.kind == .link {
                switch tree.resolve(path) {
                case .inside: break
                case .outside: add(.linkLeaves, "\(path) is a link that leaves the archive, to \(target)")
                case .loop: add(.linkLoops, "\(path) is a link that leads to itself, by \(target)")
                }
            } else if tree.entry(at: target)?.kind != .file {
                add(.hardLinkMisses, "\(path) is a hard link to \(target), which is no file of the archive")
            }
        }
        return faults
    }
}
