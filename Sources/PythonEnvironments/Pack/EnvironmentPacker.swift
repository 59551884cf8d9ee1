package import Archives
import Diagnostics
package import LocalFiles
import Threads

/// Makes one archive of an environment that runs on nodes without Python.
package struct EnvironmentPacker: Sendable {
    /// What is under way.
    package enum Step: Hashable, Sendable {
        case looking
        case trimming
        case checking(modules: Int)
        case compressing(done: Int64, total: Int64)
    }

    package let source: EnvironmentSource
    /// Where the archive is written; its name tells the format.
    package let output: LocalPath
    package let format: ArchiveFormat
    package var keepsPip: Bool
    /// Modules that have to be importable besides those that PyFlink's workers start with.
    package var imports: [String]
    package var threads: Int

    package init(
        _ source: EnvironmentSource, to output: LocalPath, format: ArchiveFormat, keepsPip: Bool = false,
        imports: [String] = [], threads: Int = 2
    ) {
        self.source = source
        self.output = output
        self.format = format
        self.keepsPip = keepsPip
        self.imports = imports
        self.threads = threads
    }

    /// Packs. Nothing is written under the output's name before all of it is there.
    ///
    /// - Parameter onStep: told what is under way, from any thread.
    /// - Throws: ``DeployError`` `inputMalformed` for an environment that would not start or cannot be taken along,
    ///   `noSpace`, `notAllowed`; `CancellationError`.
    package func pack(onStep: @escaping @Sendable (Step) -> Void = { _ in }) async throws -> PackedEnvironment {
        onStep(.looking)
        let facts = try await InterpreterFacts.ask(source.interpreter)
        let folder = try PackFolder()
        defer { folder.remove() }
        let rules = SlimmingRules(keepsPip: keepsPip)
        let (source, format) = (source, format)
        var list = try await BlockingThread.run(named: "env-list") {
            var list = try PackList(source, facts, rules)
            try list.settleLinks(for: format)
            return list
        }
        onStep(.trimming)
        let whole = try await trim(&list, in: folder)
        let sizes = PackageSizes(list)
        let flink = sizes.version(of: "apache-flink")
        if let flink { try PackCheck.versions(flink: flink, python: facts) }
        let modules = PackCheck.modules(flink: flink != nil) + imports
        onStep(.checking(modules: modules.count))
        try await PackCheck(list: list, whole: whole, folder: folder).run(modules, &list)
        let members = list.files.map { $0.value.member(at: $0.key) }
        let total = members.reduce(0) { $0 + $1.size }
        onStep(.compressing(done: 0, total: total))
        try await write(members) { onStep(.compressing(done: $0, total: total)) }
        return PackedEnvironment(
            path: output.text, size: LocalFileSystem.file(at: output)?.size ?? 0, unpackedSize: total,
            files: members.count, python: facts.version, flink: flink, interpreter: PackList.interpreter,
            packages: sizes.packages, findings: list.findings)
    }

    /// - Returns: the files that became smaller, as they were.
    private func trim(_ list: inout PackList, in folder: PackFolder) async throws -> [String: PackedFile] {
        let trimming = try await LibraryTrimming(list.libraryCandidates, into: folder, threads: threads)
        let whole = list.files.filter { trimming.trimmed[$0.key] != nil }
        for (path, file) in trimming.trimmed { list[path] = file }
        let copy = list
        let libraries = trimming.libraries
        list = try await BlockingThread.run(named: "env-libraries") {
            var (list, libraries) = (copy, libraries)
            try list.addMachineLibraries(&libraries, in: folder)
            return list
        }
        return whole
    }

    private func write(_ members: [ArchiveMember], onProgress: @escaping @Sendable (Int64) -> Void) async throws {
        let (output, format, threads) = (output, format, threads)
        let cancelled = CancelFlag()
        try await withTaskCancellationHandler {
            try await BlockingThread.run(named: "env-write") {
                _ = try ArchiveWriter.write(
                    members, to: output, format: format, level: 6, threads: threads, onProgress: onProgress,
                    isCancelled: { cancelled.isSet })
            }
        } onCancel: {
            cancelled.set()
        }
    }
}
