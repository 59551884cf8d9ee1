/// Which tests of installed packages nobody imports but other tests.
struct TestRules: Hashable, Sendable {
    /// Dotted names of modules that lie among tests: `pandas.tests`, `apache_beam.io.avroio_test`.
    private let candidates: Set<String>
    private var imported: Set<String> = []

    /// - Parameter paths: the files of a folder with packages, relative to it.
    init(_ paths: [String]) {
        // A folder `test` is one of tests where files in it are named as test runners expect; `numpy.testing` is none.
        let testing = Set(
            paths.compactMap { path -> String? in
                let parts = path.split(separator: "/")
                guard parts.count > 2, parts[parts.count - 2] == "test", Self.isTestFile(parts[parts.count - 1]) else {
                    return nil
                }
                return parts.dropLast().joined(separator: ".")
            })
        candidates = Set(paths.flatMap { Self.candidates(of: $0, testing) })
    }

    /// Whether the file lies among tests, imported or not.
    func isCandidate(_ path: String) -> Bool {
        Self.prefixes(of: path).contains { candidates.contains($0) }
    }

    /// Whether the file is one of tests that no module besides tests imports.
    func drops(_ path: String) -> Bool {
        guard let name = Self.prefixes(of: path).first(where: candidates.contains) else { return false }
        return !imported.contains { $0 == name || $0.hasPrefix(name + ".") }
    }

    /// Takes note of the tests that a module imports.
    ///
    /// - Parameters:
    ///   - path: of the module, which is no candidate itself.
    ///   - source: its text.
    mutating func read(_ path: String, _ source: [UInt8]) {
        for line in source.split(separator: 10) {
            guard let first = line.first(where: { $0 != 32 && $0 != 9 }), first == 0x66 || first == 0x69 else {
                continue
            }
            note(String(decoding: line, as: UTF8.self), in: path)
        }
    }

    private mutating func note(_ line: String, in path: String) {
        guard line.utf8.count < 2000, line.contains("test") else { return }
        let words = line.split { $0 == " " || $0 == "\t" || $0 == "," || $0 == "(" || $0 == ")" || $0 == "\\" }
        guard words.count > 1, words[0] == "from" || words[0] == "import" else { return }
        if words[0] == "import" {
            imported.formUnion(words.dropFirst().map(String.init))
        } else {
            let module = Self.absolute(words[1], in: path)
            imported.insert(module)
            imported.formUnion(words.dropFirst(3).map { "\(module).\($0)" })
        }
    }

    /// A relative name as the module at `path` means it.
    private static func absolute(_ name: Substring, in path: String) -> String {
        let dots = name.prefix { $0 == "." }.count
        guard dots > 0 else { return String(name) }
        let package = path.split(separator: "/").dropLast(dots).joined(separator: ".")
        return [package, String(name.dropFirst(dots))].filter { !$0.isEmpty }.joined(separator: ".")
    }

    private static func candidates(of path: String, _ testing: Set<String>) -> [String] {
        let parts = path.split(separator: "/")
        guard parts.count > 1 else { return [] }
        for index in 1..<parts.count - 1 {
            let folder = parts[...index].joined(separator: ".")
            if parts[index] == "tests" || testing.contains(folder) { return [folder] }
        }
        guard path.hasSuffix("_test.py") else { return [] }
        return [parts.joined(separator: ".").dropLast(3)].map(String.init)
    }

    /// `a`, `a.b`, `a.b.c` for `a/b/c.py`.
    private static func prefixes(of path: String) -> [String] {
        let module = path.hasSuffix(".py") ? String(path.dropLast(3)) : path
        var prefixes: [String] = []
        for part in module.split(separator: "/") {
            prefixes.append(prefixes.last.map { "\($0).\(part)" } ?? String(part))
        }
        return prefixes
    }

    private static func isTestFile(_ name: Substring) -> Bool {
        name.hasSuffix(".py") && (name.hasPrefix("test_") || name.hasSuffix("_test.py"))
    }
}
