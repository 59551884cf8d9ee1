package import Archives

extension PythonLayout {
    /// Finds the environment in an archive.
    package init(_ listing: ArchiveListing) {
        self.init()
        topLevel = Set(listing.entries.compactMap { $0.path.split(separator: "/").first.map(String.init) }).sorted()
        var found: [InterpreterPath] = []
        for entry in listing.entries where entry.kind == .file || entry.kind == .link {
            guard let path = EntryPath(entry.path), path.folderName == "bin" else { continue }
            let real = listing.entry(at: entry.path)
            if real?.kind == .file { executables.append(entry.path) }
            guard let interpreter = InterpreterPath(entry.path) else { continue }
            if real?.kind == .file {
                found.append(interpreter)
            } else if real == nil, entry.kind == .link {
                outsideInterpreters[entry.path] = entry.linkTarget ?? ""
            }
        }
        executables.sort()
        // Beside a venv its own interpreter's whole installation can lie: the one that has PyFlink is meant.
        let homes = Set(listing.entries.compactMap { Self.homeOfPyFlink($0.path) })
        found.sort { (homes.contains($0.prefix) ? 0 : 1, $0) < (homes.contains($1.prefix) ? 0 : 1, $1) }
        // YARN makes plain text of a link in a zip, so that a name that is no link works in more places.
        if listing.format == .zip, let best = found.first,
            let plain = found.firstIndex(where: {
                $0.prefix == best.prefix && listing.entryItself(at: $0.path)?.kind == .file
            })
        {
            found.insert(found.remove(at: plain), at: 0)
        }
        interpreters = found.map(\.path)

        let best = found.first ?? outsideInterpreters.keys.compactMap { InterpreterPath($0) }.min()
        let resolved = best.flatMap { listing.entry(at: $0.path) }.flatMap { InterpreterPath($0.path) }
        let prefixes = [best?.prefix, resolved?.prefix].compactMap { $0 }
        let libraries = LibraryFolders(listing, prefixes: prefixes)
        pythonVersion = resolved?.version ?? libraries.version ?? best?.version
        packages = libraries.packages
        hasStandardLibrary = !found.isEmpty && libraries.hasStandardLibrary
    }

    /// The root of the environment that an entry shows to have PyFlink, with a slash at its end.
    private static func homeOfPyFlink(_ path: String) -> String? {
        let parts = path.split(separator: "/")
        guard let place = parts.firstIndex(of: "site-packages"), place >= 2, place + 1 < parts.count,
            parts[place + 1] == "pyflink" || parts[place + 1].hasPrefix("apache_flink-")
        else { return nil }
        return parts[..<(place - 2)].map { $0 + "/" }.joined()
    }
}

/// A path with the name of its folder.
private struct EntryPath {
    let folderName: Substring

    init?(_ path: String) {
        let parts = path.split(separator: "/")
        guard parts.count >= 2 else { return nil }
        folderName = parts[parts.count - 2]
    }
}

/// The path of what is named like an interpreter and lies in a folder `bin`.
struct InterpreterPath: Comparable {
    let path: String
    /// The folder above `bin`, with a slash at its end; empty for the archive's root.
    let prefix: String
    /// By a name such as `python3.11`.
    let version: PythonVersion?
    /// The depth of its folder, that folder, and how exact the name is.
    private let rank: (Int, String, Int)

    init?(_ path: String) {
        let parts = path.split(separator: "/")
        guard let name = parts.last, parts.dropLast().last == "bin", name.hasPrefix("python") else { return nil }
        let number = name.dropFirst("python".count)
        version = PythonVersion(number)
        // Python 2 would be no use, and `python3.11-config` is a script; `python3.13t` is the one without a global lock.
        let exact = version.map { $0.major == 3 && ["\($0)", "\($0)t"].contains(number) }
        guard exact ?? (number.isEmpty || number == "3") else { return nil }
        self.path = path
        prefix = parts.dropLast(2).map { $0 + "/" }.joined()
        rank = (parts.count, prefix, name.count)
    }

    static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    static func == (left: Self, right: Self) -> Bool { left.path == right.path }
}
