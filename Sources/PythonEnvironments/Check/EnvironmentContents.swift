package import Archives

/// Takes the content of an environment's files as they come, and keeps what ``EnvironmentFacts`` tell of it.
package struct EnvironmentContents {
    private let extent: EnvironmentFacts.Extent
    private var facts: EnvironmentFacts
    private let interpreterFile: String?
    private var code: [(path: String, glibc: GlibcVersion?, needsMusl: Bool)] = []
    /// Which distribution a file of compiled code belongs to, by pip's records.
    private var owners: [String: String] = [:]
    private var requirements: [String: [String]] = [:]

    /// No interpreter or library comes near it; a larger one is passed over.
    package static let limit = 512 << 20
    /// What is read of a zip in HDFS.
    package static let rangedLimit = 64 << 20

    /// - Parameter extent: how much the caller is going to hand over.
    package init(_ listing: ArchiveListing, extent: EnvironmentFacts.Extent) {
        self.extent = extent
        facts = EnvironmentFacts(listing)
        interpreterFile = facts.layout.interpreters.first.flatMap { listing.entry(at: $0)?.path }
    }

    /// Whether ``take(_:_:)`` wants the content of an entry; it can be asked before the archive is listed.
    package static func wants(_ entry: ArchiveEntry, extent: EnvironmentFacts.Extent) -> Bool {
        guard !entry.isEncrypted, entry.size > 0, extent != .names else { return false }
        let isCode = InterpreterPath(entry.path) != nil
        if extent == .everything, isCode || isLibrary(entry.path) { return entry.size <= limit }
        if isCode { return entry.size <= rangedLimit }
        guard entry.size <= 16 << 20 else { return false }
        return entry.path.hasSuffix("pyvenv.cfg") || metadataOwner(entry.path) != nil
            || extent == .everything && entry.path.hasSuffix(".dist-info/RECORD")
    }

    package mutating func take(_ entry: ArchiveEntry, _ content: [UInt8]) {
        let path = entry.path
        if path.hasSuffix("pyvenv.cfg") {
            facts.venvHome = facts.venvHome ?? Self.venvHome(content)
        } else if path.hasSuffix("/RECORD") {
            takeRecord(path, content)
        } else if let owner = Self.metadataOwner(path) {
            requirements[owner] = Requirement.names(inMetadata: content)
        } else {
            if path == interpreterFile { facts.interpreterPlatform = Platform(content) }
            guard let file = ELFFile(content) else { return }
            code.append((path, file.glibc, file.needsMusl))
        }
    }

    /// What is known once everything was handed over.
    package func result() -> EnvironmentFacts {
        var facts = facts
        facts.extent = extent
        var needs: [String: EnvironmentFacts.GlibcNeed] = [:]
        var musl: [String: String] = [:]
        for file in code {
            let package = package(of: file.path)
            if file.needsMusl { musl[package] = file.path }
            guard let version = file.glibc, needs[package].map({ $0.version < version }) ?? true else { continue }
            needs[package] = .init(package: package, path: file.path, version: version)
        }
        facts.glibcNeeds = needs.values.sorted { ($1.version, $0.package) < ($0.version, $1.package) }
        facts.muslFiles = musl.values.sorted()
        for (owner, names) in requirements {
            let missing = names.filter { facts.layout.packages[$0] == nil }
            if !missing.isEmpty { facts.missingRequirements[owner] = missing }
        }
        return facts
    }

    private static func isLibrary(_ path: String) -> Bool {
        guard let name = path.split(separator: "/").last else { return false }
        return name.hasSuffix(".so") || name.contains(".so.")
    }

    /// The distribution whose requirements an entry has, if they are of interest.
    private static func metadataOwner(_ path: String) -> String? {
        let parts = path.split(separator: "/").suffix(2)
        guard parts.count == 2, parts.last == "METADATA", let folder = parts.first,
            let name = Distribution(folderName: folder)?.name, ["apache-flink", "apache-beam"].contains(name)
        else { return nil }
        return name
    }

    /// Lines `key = value`, without quotes.
    private static func venvHome(_ content: [UInt8]) -> String? {
        for line in String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].split(separator: " ") == ["home"] else { continue }
            return String(parts[1].drop { $0 == " " })
        }
        return nil
    }

    private mutating func takeRecord(_ path: String, _ content: [UInt8]) {
        let parts = path.split(separator: "/")
        guard parts.count >= 2, let name = Distribution(folderName: parts[parts.count - 2])?.name else { return }
        let folder = parts.dropLast(2).map { $0 + "/" }.joined()
        for line in String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let file = line.split(separator: ",").first, Self.isLibrary(String(file)) else { continue }
            owners[folder + file] = name
        }
    }

    private func package(of path: String) -> String {
        if let owner = owners[path] { return owner }
        let parts = path.split(separator: "/")
        guard let place = parts.firstIndex(where: { $0 == "site-packages" || $0 == "dist-packages" }),
            place + 1 < parts.count - 1
        else {
            return InterpreterPath(path) != nil || path.contains("python3")
                ? "python" : parts.last.map(String.init) ?? ""
        }
        let folder = parts[place + 1]
        return Distribution.normalise(folder.hasSuffix(".libs") ? folder.dropLast(5) : folder)
    }
}
