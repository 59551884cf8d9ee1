import Diagnostics
import LocalFiles

extension PackList {
    /// What may be an ELF file, by path: compiled modules, libraries, and the interpreter.
    var libraryCandidates: [String: PackedFile] {
        files.filter { path, file in
            guard case .file = file.content else { return false }
            return path == Self.interpreter || path.split(separator: "/").last?.contains(".so") == true
        }
    }

    /// Adds the interpreter's own library and what else nodes may lack, and lets the interpreter find it.
    ///
    /// - Parameters:
    ///   - libraries: what is known of the packed libraries; the added ones join them.
    ///   - folder: where changed files are written.
    /// - Throws: ``DeployError`` for a file that cannot be read or written.
    mutating func addMachineLibraries(_ libraries: inout [String: LibraryFile], in folder: PackFolder)
        throws(DeployError)
    {
        guard let interpreter = libraries[Self.interpreter] else { return }
        let own = interpreter.folders.filter { $0.hasPrefix("/") } + (facts.libraryFolder.map { [$0] } ?? [])
        let origin = LocalPath(facts.executable).parent.parent / "lib"
        let standard = libraries.filter { !$0.key.contains("site-packages/") && !$0.key.contains("dist-packages/") }
        let folders = own.map { LocalPath($0) } + [origin] + MachineLibraries.loaderFolders()
        let base = MachineLibraries(["": interpreter], folders: folders, glibc: [99])
        let glibc =
            (standard.values.map(\.glibc) + base.taken.values.map(\.file.glibc))
            .max { $0.lexicographicallyPrecedes($1) } ?? []
        let found = MachineLibraries(libraries, folders: folders, glibc: glibc)
        for library in found.taken.values.sorted(by: { $0.name < $1.name }) {
            let place = "lib/\(library.name)"
            guard self[place] == nil else { continue }
            self[place] = PackedFile(content: .file(library.path, library.size), mode: 0o755)
            libraries[place] = library.file
            try trim(place, library.path, in: folder)
        }
        if !found.left.isEmpty {
            findings.append(
                Finding(
                    "environment-libraries-left", .mayFail,
                    "left to the nodes, where they must be: \(found.left.sorted().joined(separator: ", "))"))
        }
        if !found.taken.isEmpty { try leadToLibraries(Set(found.taken.keys), libraries, in: folder) }
    }

    private mutating func trim(_ place: String, _ source: LocalPath, in folder: PackFolder) throws(DeployError) {
        guard let image = ELFBytes(try LocalFileSystem.read(source, limit: 1 << 30)), let bytes = image.stripped(),
            let smaller = ELFBytes(bytes), smaller.loads(as: image)
        else { return }
        try replace(place, with: bytes, in: folder)
    }

    /// Lets the interpreter, and those libraries that look in folders of their own, find what lies in `lib`.
    private mutating func leadToLibraries(
        _ names: Set<String>, _ libraries: [String: LibraryFile], in folder: PackFolder
    ) throws(DeployError) {
        if libraries[Self.interpreter]?.folders.contains(where: { $0.hasPrefix("$ORIGIN") }) != true {
            let isLed = try change(Self.interpreter, in: folder) { $0.setRPath("$ORIGIN/../lib") }
            if !isLed { startThroughShell() }
        }
        for (path, library) in libraries
        where path != Self.interpreter && library.hasRunPath && !names.isDisjoint(with: library.needed) {
            _ = try change(path, in: folder) { $0.turnRunPathIntoRPath() }
        }
    }

    /// Where the interpreter's file has no room for a path, a script sets it for the interpreter and what it starts.
    private mutating func startThroughShell() {
        self["bin/python.bin"] = self[Self.interpreter]
        let script = """
            #!/bin/sh
            here="${0%/*}"
            LD_LIBRARY_PATH="$here/../lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
            export LD_LIBRARY_PATH
            exec "$here/python.bin" "$@"

            """
        self[Self.interpreter] = PackedFile(content: .bytes(Array(script.utf8)), mode: 0o755)
    }

    private mutating func change(
        _ path: String, in folder: PackFolder, _ body: (inout ELFBytes) -> Bool
    ) throws(DeployError) -> Bool {
        guard let file = self[path], case .file(let source, _) = file.content,
            var image = ELFBytes(try LocalFileSystem.read(source, limit: 1 << 31)), body(&image)
        else { return false }
        try replace(path, with: image.bytes, in: folder)
        return true
    }

    private mutating func replace(_ path: String, with bytes: [UInt8], in folder: PackFolder) throws(DeployError) {
        try folder.write(bytes, to: path, mode: 0o755)
        self[path] = PackedFile(content: .file(folder.path / path, Int64(bytes.count)), mode: 0o755)
    }
}
