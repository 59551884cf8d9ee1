import Diagnostics
import FoundationEssentials
import LocalFiles
import Subprocesses

/// The tree that is going to be packed, made of links, to be tried out before anything is written.
struct StagedEnvironment {
    let folder: PackFolder
    let list: PackList

    /// Puts the files that are not in the folder yet there: links to files as they are, and copies of the interpreter
    /// and of scripts.
    ///
    /// - Throws: ``DeployError`` `noSpace` or `notAllowed`.
    init(_ list: PackList, in folder: PackFolder) throws(DeployError) {
        self.folder = folder
        self.list = list
        for (path, file) in list.files {
            switch file.content {
            case .bytes(let bytes): try folder.write(bytes, to: path, mode: file.mode)
            case .link(let target):
                try folder.link(path, to: LocalPath(target, relativeTo: (folder.path / path).parent))
            case .file(let source, _) where source.relative(to: folder.path) == nil:
                // The prefix is looked for from where the interpreter's file really lies.
                if path.hasPrefix("bin/python") {
                    try folder.write(try LocalFileSystem.read(source, limit: 1 << 30), to: path, mode: file.mode)
                } else {
                    try folder.link(path, to: source)
                }
            case .file: break
            }
        }
    }

    private var interpreter: LocalPath { folder.path / PackList.interpreter }

    /// Loads trimmed libraries one after the other in one process.
    ///
    /// - Parameter whole: what they were before, by path in the archive.
    /// - Returns: those that do not load while what they were does.
    func broken(among whole: [String: PackedFile]) async throws -> [String] {
        let suspects = try await unloadable(whole.keys.sorted())
        var sources: [String: String] = [:]
        for path in suspects {
            if case .file(let source, _)? = whole[path]?.content { sources[source.text] = path }
        }
        let stillBad = try await unloadable(sources.keys.sorted())
        return sources.filter { !stillBad.contains($0.key) }.map(\.value).sorted()
    }

    /// Those of some libraries that do not load, or end the process that loads them: it is then started again.
    private func unloadable(_ paths: [String]) async throws -> [String] {
        var open = paths
        var bad: [String] = []
        while !open.isEmpty {
            let result = try await run(Self.loadScript, input: Array(open.joined(separator: "\n").utf8))
            let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
            bad += lines.filter { $0.hasPrefix("bad ") }.map { String($0.dropFirst(4)) }
            guard result.end != .exited(0), let last = lines.last(where: { $0.hasPrefix("try ") })?.dropFirst(4),
                let index = open.firstIndex(of: String(last))
            else { break }
            bad.append(String(last))
            open.removeFirst(index + 1)
        }
        return bad
    }

    /// Imports modules, each of which the nodes will need.
    ///
    /// - Returns: the modules that cannot be imported, with the end of what Python says; and the libraries that came
    ///   from this machine rather than from the environment.
    func imports(_ modules: [String]) async throws -> (failures: [String: [String]], foreign: [String]) {
        let result = try await run(Self.importScript, arguments: modules)
        let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
        guard result.end == .exited(0), lines.last == "end" else {
            let module = lines.last { $0.hasPrefix("try ") }.map { String($0.dropFirst(4)) } ?? "sys"
            return ([module: PackText.lastLines(result.errors, 3) + ["Python ended with \(result.end)"]], [])
        }
        let failed = lines.filter { $0.hasPrefix("bad ") }.map { $0.dropFirst(4).split(separator: " ", maxSplits: 1) }
        let own = Set(
            list.files.values.compactMap { file -> String? in
                guard case .file(let source, _) = file.content else { return nil }
                return URL(fileURLWithPath: source.text).resolvingSymlinksInPath().path
            })
        let real = URL(fileURLWithPath: folder.path.text).resolvingSymlinksInPath().path
        let foreign = lines.filter { $0.hasPrefix("map ") }.map { String($0.dropFirst(4)) }
            .filter { !own.contains($0) && !$0.hasPrefix(real + "/") && !MachineLibraries.isGlibc(LocalPath($0).name) }
        return (
            Dictionary(failed.map { (String($0[0]), [$0.count > 1 ? String($0[1]) : ""]) }) { first, _ in first },
            foreign
        )
    }

    private func run(_ script: String, arguments: [String] = [], input: [UInt8] = []) async throws -> SubprocessResult {
        do {
            return try await Subprocess.run(
                interpreter.text, ["-I", "-B", "-c", script] + arguments, environment: PackText.bareEnvironment(),
                in: folder.path, input: input, deadline: .seconds(300))
        } catch let error as DeployError where error.code == .inputNotFound || error.code == .notAllowed {
            throw DeployError(.inputMalformed, "the packed interpreter does not start", cause: error)
        }
    }

    private static let loadScript = """
        import sys
        try:
            import ctypes, os
        except ImportError:
            sys.exit(0)
        for path in sys.stdin.read().split('\\n'):
            print('try ' + path, flush=True)
            try:
                ctypes.CDLL(os.path.abspath(path), os.RTLD_NOW)
            except OSError:
                print('bad ' + path, flush=True)
        os._exit(0)
        """

    private static let importScript = """
        import importlib, os, sys
        for name in sys.argv[1:]:
            print('try ' + name, flush=True)
            try:
                importlib.import_module(name)
            except BaseException as e:
                print('bad ' + name + ' ' + ' '.join((type(e).__name__ + ': ' + str(e)).split()), flush=True)
        for line in sorted({l.split(None, 5)[5].strip() for l in open('/proc/self/maps') if '.so' in l and '/' in l}):
            print('map ' + line)
        print('end', flush=True)
        os._exit(0)
        """
}
