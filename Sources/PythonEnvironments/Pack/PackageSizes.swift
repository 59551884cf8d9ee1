import LocalFiles

/// Which distribution the packed files belong to, by the lists that installers leave (`RECORD`).
struct PackageSizes {
    let packages: [PackedEnvironment.Package]
    private let versions: [String: String]

    init(_ list: PackList) {
        let site = list.siteFolder + "/"
        var owners: [String: String] = [:]
        var versions: [String: String] = [:]
        for (path, file) in list.files.sorted(by: { $0.key < $1.key })
        where path.hasPrefix(site) && path.hasSuffix(".dist-info/RECORD") {
            let folder = path.dropFirst(site.count).split(separator: "/")[0]
            let parts = folder.dropLast(".dist-info".count).split(separator: "-", maxSplits: 1)
            guard parts.count == 2, case .file(let source, _) = file.content,
                let record = try? LocalFileSystem.read(source)
            else { continue }
            let name = Self.normalised(String(parts[0]))
            versions[name] = String(parts[1])
            owners[String(folder)] = name
            for line in record.split(separator: 10) {
                let first = line.prefix { $0 != 0x2f && $0 != 0x2c }
                let top = String(decoding: first, as: UTF8.self)
                // Of two that share a folder, as apache-flink and apache-flink-libraries do, it goes to the first.
                if top != "..", owners[top] == nil { owners[top] = name }
            }
        }
        var sizes: [String: Int64] = [:]
        for (path, file) in list.files {
            let name: String
            if path.hasPrefix(site) {
                let top = String(path.dropFirst(site.count).prefix { $0 != "/" })
                name = owners[top] ?? top
            } else {
                name = path.hasPrefix("lib") || path.hasPrefix("bin/python") ? "python" : "other files"
            }
            sizes[name, default: 0] += file.size
        }
        versions["python"] = list.facts.version
        self.versions = versions
        packages = sizes.map { PackedEnvironment.Package(name: $0.key, version: versions[$0.key], size: $0.value) }
            .sorted { ($1.size, $0.name) < ($0.size, $1.name) }
    }

    /// The version of an installed distribution, by its normalised name.
    func version(of name: String) -> String? { versions[name] }

    /// As PyPI compares names: letters small, runs of `-`, `_`, `.` one hyphen.
    private static func normalised(_ name: String) -> String {
        name.lowercased().split { "-_.".contains($0) }.joined(separator: "-")
    }
}
