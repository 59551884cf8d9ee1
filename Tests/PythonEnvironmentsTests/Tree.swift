import Archives

/// A small archive, by lines such as `bin/python`, `bin/python3 -> python`, `lib/`, and `data.bin = 4000`.
struct Tree {
    let listing: ArchiveListing

    init(_ lines: [String], format: ArchiveFormat = .tarGzip, size: Int64 = 1000, mode: UInt16? = 0o755) {
        let entries = lines.map { line in
            let link = line.split(separator: " -> ").map(String.init)
            if link.count == 2 { return ArchiveEntry(path: link[0], kind: .link, mode: 0o777, linkTarget: link[1]) }
            if line.hasSuffix("/") { return ArchiveEntry(path: String(line.dropLast()), kind: .folder, mode: 0o755) }
            let file = line.split(separator: " = ").map(String.init)
            return ArchiveEntry(
                path: file[0], kind: .file, size: file.count == 2 ? Int64(file[1]) ?? 0 : 10, mode: mode)
        }
        listing = ArchiveListing(format: format, size: size, entries: entries)
    }

    /// An environment that nothing is wrong with, for Flink 1.20.5, below a prefix.
    static func good(_ prefix: String = "", without left: [String] = [], with more: [String] = []) -> [String] {
        let lib = "lib/python3.11/"
        let site = lib + "site-packages/"
        let lines = [
            "bin/python3.11 = 5000", "bin/python3 -> python3.11", "bin/python -> python3.11", lib + "os.py",
            lib + "encodings/__init__.py", site + "apache_flink-1.20.5.dist-info/METADATA",
            site + "apache_beam-2.48.0.dist-info/METADATA", site + "pkg_resources/__init__.py",
            site + "pip-23.0.dist-info/METADATA", site + "pip/__init__.py", site + "pyflink/__init__.py",
        ]
        return (lines.filter { line in !left.contains { line.contains($0) } } + more).map { prefix + $0 }
    }
}
