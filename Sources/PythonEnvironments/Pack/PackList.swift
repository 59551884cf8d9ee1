import Archives
import Diagnostics
import LocalFiles

/// The files that go into the archive, by their path in it, and what is to be said about those that do not.
struct PackList: Sendable {
    /// Where the interpreter lies in every archive.
    static let interpreter = "bin/python"

    let source: EnvironmentSource
    let facts: InterpreterFacts
    let rules: SlimmingRules
    private(set) var files: [String: PackedFile] = [:]
    /// Links by their path in the archive, until they are settled: where they lead on this machine.
    private var links: [String: LocalPath] = [:]
    /// Where files of this machine lie in the archive, and the names of folders.
    private var places: [LocalPath: String] = [:]
    var findings: [Finding] = []

    /// Collects an environment's files.
    ///
    /// - Throws: ``DeployError`` `inputMalformed` where something it needs cannot be taken along.
    init(_ source: EnvironmentSource, _ facts: InterpreterFacts, _ rules: SlimmingRules) throws(DeployError) {
        self.source = source
        self.facts = facts
        self.rules = rules
        try addInterpreter()
        try addStandardLibrary()
        try addPackages()
        try addRoot()
        try addPrograms()
    }

    /// The folder of packages in the archive.
    var siteFolder: String { facts.movedSiteFolder }

    subscript(path: String) -> PackedFile? {
        get { files[path] }
        set { files[path] = newValue }
    }

    mutating func add(_ path: String, from file: LocalPath, mode: UInt16, size: Int64) {
        guard files[path] == nil else { return }
        files[path] = PackedFile(content: .file(file, size), mode: PackedFile.mode(of: mode))
        places[file] = path
    }

    mutating func add(_ scan: FolderScan, at folder: String, drops: (String) -> Bool) {
        for entry in scan.entries where !drops(entry.path) {
            let path = folder.isEmpty ? entry.path : "\(folder)/\(entry.path)"
            let own = scan.folder / entry.path
            if let target = entry.link {
                if files[path] == nil { links[path] = LocalPath(target, relativeTo: own.parent) }
            } else {
                add(path, from: own, mode: entry.mode, size: entry.size)
            }
        }
    }

    /// Makes of each link what the format can hold: a zip's links become texts where YARN unpacks it, so one of the
    /// names of a library, the one that the loader asks for, gets the file.
    mutating func settleLinks(for format: ArchiveFormat) throws(DeployError) {
        for (path, target) in links.sorted(by: { $0.key < $1.key }) where files[path] == nil {
            guard let file = LocalFileSystem.file(at: target) else { continue }
            if let place = places[target] {
                settle(path, linkTo: place, at: target, format)
            } else if file.kind == .folder {
                let inside = files.keys.contains { $0.hasPrefix(relativePlace(target) + "/") }
                if inside, format != .zip {
                    files[path] = PackedFile(
                        content: .link(Self.relative(relativePlace(target), from: path)), mode: 0o777)
                } else if !inside {
                    add(try FolderScan(target), at: path, drops: rules.dropsFromPackages)
                }
            } else if file.kind == .file {
                add(path, from: target, mode: 0o755, size: file.size)
            }
        }
        links = [:]
    }

    private mutating func settle(_ path: String, linkTo place: String, at target: LocalPath, _ format: ArchiveFormat) {
        guard format == .zip else {
            files[path] = PackedFile(content: .link(Self.relative(place, from: path)), mode: 0o777)
            return
        }
        let isLibrary = path.contains(".so")
        if isLibrary, let image = (try? LocalFileSystem.read(target, limit: 1 << 30)).flatMap(ELFBytes.init) {
            guard image.soName == path.split(separator: "/").last.map(String.init), let file = files[place] else {
                return
            }
            files[path] = file
            files[place] = nil
            places[target] = path
        } else {
            files[path] = files[place]
        }
    }

    /// Where a folder of the environment lies in the archive.
    private func relativePlace(_ folder: LocalPath) -> String { folder.relative(to: source.folder) ?? folder.text }

    /// `../lib/x` for `lib/x` as seen from `bin/y`.
    static func relative(_ place: String, from path: String) -> String {
        let target = place.split(separator: "/")
        let own = path.split(separator: "/").dropLast()
        let common = zip(target, own).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: own.count - common) + target.dropFirst(common)).joined(separator: "/")
    }
}
