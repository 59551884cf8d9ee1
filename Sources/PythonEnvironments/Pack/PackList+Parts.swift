import Diagnostics
import FoundationEssentials
import LocalFiles

extension PackList {
    private var basePrefix: LocalPath { LocalPath(facts.basePrefix) }

    /// `bin/python` as a file of its own, with `python3` and `python3.11` beside it.
    mutating func addInterpreter() throws(DeployError) {
        let executable = LocalPath(facts.executable)
        guard let file = LocalFileSystem.file(at: executable) else {
            throw DeployError(.inputMalformed, "the interpreter \(executable) is not there")
        }
        add(Self.interpreter, from: executable, mode: 0o755, size: file.size)
        for name in ["python3", "python\(facts.pythonVersion?.description ?? "3")"] {
            self["bin/\(name)"] = PackedFile(content: .bytes(ScriptHeader.interpreterAlias), mode: 0o755)
        }
    }

    mutating func addStandardLibrary() throws(DeployError) {
        let folder = LocalPath(facts.standardLibrary)
        let place = folder.relative(to: basePrefix) ?? "lib/python\(facts.pythonVersion?.description ?? "3")"
        let rules = rules
        add(
            try FolderScan(folder) { rules.dropsFromLibrary($0) && !$0.contains(".") }, at: place,
            drops: rules.dropsFromLibrary)
        let compiled = LocalPath(facts.compiledModules)
        if compiled.relative(to: folder) == nil, LocalFileSystem.file(at: compiled)?.kind == .folder {
            add(
                try FolderScan(compiled), at: compiled.relative(to: basePrefix) ?? place + "/lib-dynload",
                drops: rules.dropsFromLibrary)
        }
    }

    /// The packages of every folder they are found in: of two of one name the first counts, as it does for Python.
    mutating func addPackages() throws(DeployError) {
        var taken: Set<String> = []
        for text in facts.siteFolders {
            let folder = LocalPath(text)
            guard LocalFileSystem.file(at: folder)?.kind == .folder else { continue }
            let rules = rules
            let scan = try FolderScan(folder, skips: rules.dropsFolderOfPackages)
            let tests = try testRules(scan)
            let dropped = try outsidePathFiles(in: folder)
            add(scan, at: siteFolder) { path in
                let top = String(path.prefix { $0 != "/" })
                return taken.contains(Self.distribution(top)) || dropped.contains(path) || rules.dropsFromPackages(path)
                    || tests.drops(path)
            }
            taken.formUnion(
                Set(scan.entries.map { String($0.path.prefix { $0 != "/" }) }).filter { name in
                    name.hasSuffix("-info") || name.hasSuffix(".py")
                        || LocalFileSystem.file(at: folder / name / "__init__.py") != nil
                }.map(Self.distribution))
        }
        try addEditables()
    }

    private func testRules(_ scan: FolderScan) throws(DeployError) -> TestRules {
        let paths = scan.entries.map(\.path).filter { !rules.dropsFromPackages($0) }
        var tests = TestRules(paths)
        for path in paths where path.hasSuffix(".py") && !tests.isCandidate(path) {
            tests.read(path, try LocalFileSystem.read(scan.folder / path))
        }
        return tests
    }

    /// `numpy` for `numpy-1.26.4.dist-info`, so that two versions of one distribution do not both travel.
    private static func distribution(_ name: String) -> String {
        name.hasSuffix("-info") ? String(name.prefix { $0 != "-" }).lowercased() + "-info" : name
    }

    /// `.pth` files that lead out of the environment; what they add is taken along by itself.
    private func outsidePathFiles(in folder: LocalPath) throws(DeployError) -> Set<String> {
        var outside: Set<String> = []
        for name in try LocalFileSystem.names(in: folder) where name.hasSuffix(".pth") || name.hasPrefix("__editable__")
        {
            let lines = String(decoding: (try? LocalFileSystem.read(folder / name)) ?? [], as: UTF8.self)
                .split(whereSeparator: \.isNewline)
            if name.hasPrefix("__editable__") || lines.contains(where: { $0.hasPrefix("/") }) { outside.insert(name) }
        }
        return outside
    }

    /// What `pip install -e` only points to: the modules are copied as an install would have.
    private mutating func addEditables() throws(DeployError) {
        let rules = rules
        for (name, path) in facts.addedModules.sorted(by: { $0.key < $1.key }) {
            let place = siteFolder + "/" + name.replacing(".", with: "/")
            let file = LocalPath(path)
            guard let kind = LocalFileSystem.file(at: file) else { continue }
            if kind.kind == .folder {
                add(try FolderScan(file), at: place, drops: { rules.dropsFromPackages("\(name)/\($0)") })
            } else {
                add(siteFolder + "/" + file.name, from: file, mode: 0o644, size: kind.size)
            }
        }
        for text in facts.addedPaths {
            let folder = LocalPath(text)
            let hidden = [
                "setup.py", "conftest.py", "tests", "test", "docs", "build", "dist", "examples", "node_modules",
            ]
            for name in try LocalFileSystem.names(in: folder) where !hidden.contains(name) && !name.hasPrefix(".") {
                guard let file = LocalFileSystem.file(at: folder / name) else { continue }
                let isModule = name.hasSuffix(".py") || name.hasSuffix(".so")
                let isPackage = LocalFileSystem.file(at: file.path / "__init__.py") != nil
                if file.kind == .folder, isPackage || name.hasSuffix("-info") {
                    add(
                        try FolderScan(file.path), at: "\(siteFolder)/\(name)",
                        drops: { rules.dropsFromPackages("\(name)/\($0)") })
                } else if file.kind == .file, isModule {
                    add("\(siteFolder)/\(name)", from: file.path, mode: 0o644, size: file.size)
                }
            }
        }
        for editable in facts.editables {
            findings.append(
                Finding(
                    "environment-editable", .fine,
                    "\(editable.name) was installed with -e: its modules are packed as they are now"
                        + (editable.folder.map { " in \($0)" } ?? "")))
        }
    }

    /// What else a conda environment has, and the data files of packages.
    mutating func addRoot() throws(DeployError) {
        let sites = facts.siteFolders + [facts.standardLibrary, facts.compiledModules]
        let known = sites.compactMap { LocalPath($0).relative(to: source.folder) }
        let rules = rules
        let scan = try FolderScan(source.folder) { path in
            known.contains(path) || path == "bin" || rules.dropsFromRoot(path + "/x/x")
        }
        let isVenv = source.kind == .venv
        add(scan, at: "") { path in
            isVenv && !path.hasPrefix("share/") && !path.hasPrefix("etc/") || rules.dropsFromRoot(path)
        }
    }

    /// Console scripts, which find the interpreter beside them, and other programs of packages.
    mutating func addPrograms() throws(DeployError) {
        let folder = source.folder / "bin"
        let interpreters = [folder.text, facts.prefix + "/bin", facts.basePrefix + "/bin"]
        for entry in try FolderScan(folder, skips: { _ in true }).entries where !rules.dropsFromPrograms(entry.path) {
            let place = "bin/\(entry.path)"
            guard entry.link == nil, self[place] == nil, entry.mode & 0o111 != 0 else { continue }
            let file = folder / entry.path
            guard entry.size < 1 << 20, let content = try? LocalFileSystem.read(file), !ELFBytes.isELF(content) else {
                add(place, from: file, mode: entry.mode, size: entry.size)
                continue
            }
            guard let script = ScriptHeader.relocated(content, folders: interpreters) else { continue }
            self[place] = PackedFile(content: .bytes(script), mode: 0o755)
        }
    }
}
