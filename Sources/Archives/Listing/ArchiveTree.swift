/// An archive's entries by their paths, and where links among them lead.
struct ArchiveTree: Sendable {
    enum Place: Equatable {
        /// A path from the archive's root that has no link in it, whether something is there or not.
        case inside(String)
        case outside
        /// More links than Linux follows.
        case loop
    }

    private let entries: [String: ArchiveEntry]
    /// Those that have no entry of their own.
    private let folders: Set<String>

    init(_ all: [ArchiveEntry]) {
        // What is unpacked last is what stays.
        let entries = Dictionary(all.map { ($0.path, $0) }) { $1 }
        var folders = Set<String>()
        for path in entries.keys {
            var rest = path.utf8[...]
            while let slash = rest.lastIndex(of: UInt8(ascii: "/")), slash > rest.startIndex {
                rest = rest[..<slash]
                let folder = String(Substring(rest))
                if entries[folder] != nil || !folders.insert(folder).inserted { break }
            }
        }
        self.entries = entries
        self.folders = folders
    }

    /// What lies at a path, links not followed.
    func entry(at path: String) -> ArchiveEntry? {
        if let entry = entries[path] { return entry }
        return folders.contains(path) ? ArchiveEntry(path: path, kind: .folder) : nil
    }

    /// Follows links as the kernel does (path_resolution(7)), with the archive's root as the start of relative paths.
    ///
    /// - Parameter followingLast: whether the last part is followed too where it is a link.
    func resolve(_ path: String, followingLast: Bool = true) -> Place {
        guard !path.isAbsolutePath else { return .outside }
        var done: [Substring] = []
        var rest = Array(path[...].pathParts.reversed())
        var links = 0
        while let part = rest.popLast() {
            if part == "." { continue }
            if part == ".." {
                guard done.popLast() != nil else { return .outside }
                continue
            }
            done.append(part)
            let here = done.joined(separator: "/")
            guard let entry = entries[here], entry.kind == .link, followingLast || !rest.isEmpty else { continue }
            let target = entry.linkTarget ?? ""
            links += 1
            guard links <= 40 else { return .loop }
            guard !target.isAbsolutePath else { return .outside }
            done.removeLast()
            rest += target[...].pathParts.reversed()
        }
        return .inside(done.joined(separator: "/"))
    }

    /// The first folder on the way to a path that is no folder; nil where all are.
    func obstacle(above path: String) -> ArchiveEntry? {
        var end = path.startIndex
        while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
            if let entry = entries[String(path[..<slash])], entry.kind != .folder { return entry }
            end = path.utf8.index(after: slash)
        }
        return nil
    }
}
