package import Archives

extension EnvironmentFacts {
    /// What names, sizes, and modes tell.
    package init(_ listing: ArchiveListing) {
        let layout = PythonLayout(listing)
        format = listing.format
        size = listing.size
        unpackedSize = listing.unpackedSize
        fileCount = listing.entries.count { $0.kind == .file }
        self.layout = layout
        faults = listing.faults
        linkCount = listing.entries.count { $0.kind == .link }
        let interpreter = layout.interpreters.first
        let file = interpreter.flatMap(listing.entry(at:))
        interpreterIsLink = file.map { $0.path != interpreter } ?? false
        interpreterIsExecutable = file?.isExecutable ?? false
        windowsInterpreter = listing.entries.first { $0.kind == .file && Self.isWindowsInterpreter($0.path) }?.path
        platforms = Self.platforms(of: listing)
        modules = Self.modules(in: listing)
        topLevelModules = Self.topLevelModules(in: listing)
        let weights = Weights(listing)
        heaviest = weights.heaviest
        spare = weights.spare
        doubled = weights.doubled
        extent = .names
        missingRequirements = [:]
        glibcNeeds = []
        muslFiles = []
    }

    private static func isWindowsInterpreter(_ path: String) -> Bool {
        let parts = path.lowercased().split(separator: "/")
        guard parts.last == "python.exe" else { return false }
        return parts.count <= 2 || parts.dropLast().last == "scripts"
    }

    private static func platforms(of listing: ArchiveListing) -> [PlatformUse] {
        var uses: [Platform: (example: String, count: Int)] = [:]
        for entry in listing.entries where entry.kind == .file {
            guard let name = entry.path.split(separator: "/").last, let platform = Platform(moduleName: name) else {
                continue
            }
            uses[platform, default: (entry.path, 0)].count += 1
        }
        return uses.map { PlatformUse(platform: $0, example: $1.example, count: $1.count) }
            .sorted { ($1.count, $0.example) < ($0.count, $1.example) }
    }

    private static func topLevelModules(in listing: ArchiveListing) -> Set<String> {
        var found: Set<String> = []
        for entry in listing.entries where entry.kind == .file {
            guard let range = entry.path.firstRange(of: "/site-packages/") else { continue }
            let first = entry.path[range.upperBound...].prefix { $0 != "/" }
            guard !first.hasSuffix("-info"), !first.hasPrefix("_") else { continue }
            found.insert(String(first.prefix { $0 != "." }))
        }
        return found
    }

    private static func modules(in listing: ArchiveListing) -> Set<String> {
        var found: Set<String> = []
        for entry in listing.entries where entry.kind == .file {
            let parts = entry.path.split(separator: "/").suffix(3)
            guard parts.count == 3, let folder = parts.first, folder == "site-packages" || folder == "dist-packages",
                let name = parts.last, name.hasPrefix("__init__.py")
            else { continue }
            let module = String(parts[parts.startIndex + 1])
            if watchedModules.contains(module) { found.insert(module) }
        }
        return found
    }
}

/// Where the bytes of an environment go.
private struct Weights {
    private(set) var heaviest: [EnvironmentFacts.Part] = []
    private(set) var spare: [EnvironmentFacts.Part] = []
    private(set) var doubled: [EnvironmentFacts.Part] = []

    init(_ listing: ArchiveListing) {
        var packages: [String: Int64] = [:]
        var spare: [String: Int64] = [:]
        // One program can lie under several names of one folder: python, python3, python3.11. Small ones are scripts.
        var interpreters: [String: Int64] = [:]
        var libraries: [String: Int64] = [:]
        for entry in listing.entries where entry.kind == .file && entry.linkTarget == nil {
            let parts = entry.path.split(separator: "/")
            packages[Self.package(of: parts), default: 0] += entry.size
            if let kind = Self.spareKind(parts) { spare[kind, default: 0] += entry.size }
            if let place = parts.firstIndex(where: { $0 == "lib" || $0 == "lib64" }), place + 1 < parts.count {
                libraries[entry.path] = entry.size
            }
            if let interpreter = InterpreterPath(entry.path), entry.size > 100_000 {
                let key = "\(interpreter.prefix)bin (\(entry.size))"
                if interpreters[key] != nil {
                    doubled.append(.init(name: entry.path, size: entry.size))
                }
                interpreters[key] = entry.size
            }
        }
        heaviest = Self.parts(packages, atLeast: 1_000_000, limit: 12)
        self.spare = Self.parts(spare, atLeast: 1_000_000, limit: 12)
        doubled += Self.doubledLibraries(libraries)
    }

    /// Folders `lib64` whose files lie in a `lib` beside them as well.
    private static func doubledLibraries(_ sizes: [String: Int64]) -> [EnvironmentFacts.Part] {
        var copies: [String: Int64] = [:]
        for (path, size) in sizes {
            var parts = path.split(separator: "/")
            guard let place = parts.firstIndex(of: "lib64") else { continue }
            parts[place] = "lib"
            guard sizes[parts.joined(separator: "/")] == size else { continue }
            copies[path.split(separator: "/")[...place].joined(separator: "/"), default: 0] += size
        }
        return parts(copies, atLeast: 1, limit: 12)
    }

    private static func package(of parts: [Substring]) -> String {
        guard let place = parts.firstIndex(where: { $0 == "site-packages" || $0 == "dist-packages" }),
            place + 1 < parts.count
        else { return parts.first { $0.hasPrefix("python3") } == nil ? "other files" : "Python itself" }
        let name = parts[place + 1]
        if name == "pyflink", parts.count > place + 2, ["lib", "opt", "plugins"].contains(parts[place + 2]) {
            return "PyFlink's jars"
        }
        // A wheel's own libraries lie in NAME.libs.
        return String(name.hasSuffix(".libs") ? name.dropLast(5) : name)
    }

    private static func spareKind(_ parts: [Substring]) -> String? {
        if parts.last?.hasSuffix(".jar") == true { return "jars" }
        if parts.contains("__pycache__") || parts.last?.hasSuffix(".pyc") == true {
            return "compiled Python (__pycache__)"
        }
        if parts.contains(where: { $0 == "tests" || $0 == "test" }) { return "tests" }
        if parts.contains("include") { return "headers" }
        return nil
    }

    private static func parts(_ sizes: [String: Int64], atLeast least: Int64, limit: Int) -> [EnvironmentFacts.Part] {
        sizes.filter { $0.value >= least }.map { EnvironmentFacts.Part(name: $0, size: $1) }
            .sorted { ($1.size, $0.name) < ($0.size, $1.name) }.prefix(limit).map { $0 }
    }
}
