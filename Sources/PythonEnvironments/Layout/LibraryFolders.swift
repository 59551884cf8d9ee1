import Archives

/// What `lib/pythonX.Y` and the like below an environment's root hold.
struct LibraryFolders {
    private(set) var version: PythonVersion?
    private(set) var packages: [String: String] = [:]
    private(set) var hasStandardLibrary = false

    /// - Parameter prefixes: the environment's own root first, then that of the interpreter which it leads to; with a
    ///   slash at their ends. Where there are none, any folder counts.
    init(_ listing: ArchiveListing, prefixes: [String]) {
        var versions: [PythonVersion: Int] = [:]
        var ranks: [String: Int] = [:]
        for entry in listing.entries {
            // A conda environment has a link `lib/python3.1` for tools that cut the version.
            guard entry.kind != .link else { continue }
            let rank = prefixes.firstIndex { entry.path.hasPrefix($0) }
            guard let rank = prefixes.isEmpty ? 0 : rank else { continue }
            let parts = entry.path.dropFirst(prefixes.isEmpty ? 0 : prefixes[rank].count).split(separator: "/")
            if prefixes.isEmpty || (parts.count >= 2 && Self.libraries.contains(parts[0])),
                let place = parts.indices.dropFirst().first(where: { Self.version(ofFolder: parts[$0]) != nil }),
                Self.libraries.contains(parts[place - 1]), let version = Self.version(ofFolder: parts[place])
            {
                versions[version, default: 0] += 1
                let rest = parts[(place + 1)...]
                if rest.first.map({ ["os.py", "os.pyc"].contains($0) }) == true
                    || rest.starts(with: ["encodings", "__init__.py"])
                    || rest.starts(with: ["encodings", "__init__.pyc"])
                {
                    hasStandardLibrary = true
                }
            }
            if let name = parts.last, entry.kind == .file, name.hasPrefix("python3"), name.hasSuffix(".zip") {
                hasStandardLibrary = true
            }
            guard
                let place = parts.firstIndex(where: { $0 == "site-packages" || $0 == "dist-packages" }),
                place + 1 < parts.count, let distribution = Distribution(folderName: parts[place + 1])
            else { continue }
            // What the environment has itself hides what its interpreter's own folder has.
            guard ranks[distribution.name].map({ rank <= $0 }) ?? true else { continue }
            ranks[distribution.name] = rank
            packages[distribution.name] = distribution.version
        }
        version = versions.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    private static let libraries: Set<Substring> = ["lib", "lib64"]

    private static func version(ofFolder name: Substring) -> PythonVersion? {
        guard name.hasPrefix("python") else { return nil }
        return PythonVersion(name.dropFirst("python".count))
    }
}
