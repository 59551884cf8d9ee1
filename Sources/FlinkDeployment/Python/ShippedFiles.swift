import HadoopRecords
import LocalFiles

/// What `yarn.ship-files` and `yarn.ship-archives` bring into the containers, by name there and by place here.
struct ShippedFiles {
    private let sources: [String: PlannedResource.Source]
    private let folders: Set<String>
    private let archives: Set<String>
    /// The local folders and files that are shipped.
    private let roots: [LocalPath]

    /// - Parameters:
    ///   - files: the resources of `yarn.ship-files`.
    ///   - locations: the option's elements.
    ///   - archives: the resources of `yarn.ship-archives`.
    init(files: [PlannedResource], locations: [ProgramLocation], archives: [PlannedResource]) {
        sources = Dictionary(files.map { ($0.key, $0.source) }) { first, _ in first }
        var folders: Set<String> = []
        for file in files {
            var parts = file.key.split(separator: "/").dropLast()
            while !parts.isEmpty {
                folders.insert(parts.joined(separator: "/"))
                parts.removeLast()
            }
        }
        self.folders = folders
        self.archives = Set(archives.map(\.key))
        roots = locations.compactMap { if case .local(let path) = $0 { path } else { nil } }
    }

    /// The first parts of all names in the container.
    var names: Set<String> {
        Set((Array(sources.keys) + archives).map { String($0.prefix { $0 != "/" }) })
    }

    /// Whether a relative path names something in the container.
    func holds(_ path: String) -> Bool { sources[path] != nil || folders.contains(path) }

    /// Whether a relative path leads into an unpacked archive.
    func isInArchive(_ path: String) -> Bool {
        path.contains("/") && archives.contains(String(path.prefix { $0 != "/" }))
    }

    /// The name in the container of something of this machine; nil where it is not shipped.
    func name(of path: LocalPath) -> String? {
        for root in roots {
            guard let rest = path.relative(to: root) else { continue }
            let name = rest.isEmpty ? root.name : root.name + "/" + rest
            if holds(name) { return name }
        }
        return nil
    }

    /// The file of this machine or of HDFS that a name in the container stands for.
    func source(of name: String) -> PlannedResource.Source? { sources[name] }
}
