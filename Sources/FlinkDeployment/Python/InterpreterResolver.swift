import Diagnostics

/// Finds out whether an interpreter's path leads to one, and mends a path that misses it narrowly.
struct InterpreterResolver {
    let archives: [UnpackedArchive]
    let shipped: ShippedFiles

    struct Resolved: Hashable {
        /// As the containers see it.
        var path: String
        /// The archive that it lies in.
        var archive: UnpackedArchive?
        /// Whether it is another path than the one that was given.
        var isCorrected = false
    }

    /// - Parameters:
    ///   - path: as the user wrote it: a command or an absolute path of the nodes, or a path into an archive.
    ///   - option: who names it.
    /// - Throws: ``DeployError`` `inputMalformed` for a path into an archive that holds no such file, where not exactly
    ///   one interpreter could be meant.
    func resolve(_ path: String, of option: String) throws(DeployError) -> Resolved {
        guard !path.hasPrefix("/"), path.contains("/") else { return Resolved(path: path) }
        let parts = path.split(separator: "/").filter { $0 != "." }.map(String.init)
        let named = archives.first { $0.folder == parts[0] }
        if let named {
            let inside = parts.dropFirst().joined(separator: "/")
            guard let content = named.content else { return Resolved(path: path, archive: named) }
            if content.interpreters.contains(inside) || content.executables.contains(inside) {
                return Resolved(path: path, archive: named)
            }
        } else if shipped.holds(parts.joined(separator: "/")) {
            return Resolved(path: path)
        }
        let fitting = candidates(parts, in: named.map { [$0] } ?? archives)
        guard fitting.count == 1, let (archive, interpreter) = fitting.first else {
            throw misses(path, option, named: named, fitting: fitting.count)
        }
        return Resolved(path: "\(archive.folder)/\(interpreter)", archive: archive, isCorrected: true)
    }

    /// One interpreter of each environment that could be meant: of the names in its folder the one that was written, in
    /// any case of letters, else the best.
    private func candidates(
        _ parts: [String], in archives: [UnpackedArchive]
    ) -> [(archive: UnpackedArchive, interpreter: String)] {
        let wanted = (parts.last ?? "").lowercased()
        var found: [(UnpackedArchive, String)] = []
        for archive in archives {
            let byFolder = Dictionary(grouping: archive.content?.interpreters ?? [], by: Self.folder)
            for (_, interpreters) in byFolder.sorted(by: { $0.key < $1.key }) {
                let same = interpreters.first { Self.name($0).lowercased() == wanted }
                if let same {
                    found.append((archive, same))
                } else if ["python", "python3"].contains(wanted), let best = interpreters.first {
                    found.append((archive, best))
                }
            }
        }
        return found
    }

    private func misses(_ path: String, _ option: String, named: UnpackedArchive?, fitting: Int) -> DeployError {
        let looked = named.map { [$0] } ?? archives
        let there = looked.flatMap { archive in
            (archive.content?.interpreters ?? []).map { "\(archive.folder)/\($0)" }
        }
        let unknown = looked.contains { $0.content == nil }
        let seen: String
        if let named {
            seen = "\(option) is \(path), and \(named.name) has no such file"
        } else if archives.isEmpty {
            seen = "\(option) is \(path), and no archive was given that could hold it"
        } else {
            seen = "\(option) is \(path), and none of the archives is named \(path.prefix { $0 != "/" })"
        }
        let tops = looked.flatMap { archive in
            (archive.content?.topLevel ?? []).prefix(8).map { "\(archive.folder)/\($0)" }
        }
        let hint: String
        if !there.isEmpty {
            hint = "There is: \(there.prefix(6).joined(separator: ", "))"
        } else if unknown || looked.isEmpty {
            hint = "A path of the nodes is absolute; one into an archive begins with the archive's name"
        } else {
            hint =
                "No interpreter is in there, but \(tops.joined(separator: ", ")); bobbin env pack makes an environment"
        }
        return DeployError(.inputMalformed, seen, hint: hint)
    }

    private static func folder(_ path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    private static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
