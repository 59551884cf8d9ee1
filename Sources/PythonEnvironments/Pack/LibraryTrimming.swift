import Diagnostics
import LocalFiles
import Threads

/// Libraries and programs of an environment, written without what only debuggers read.
struct LibraryTrimming {
    /// By path in the archive.
    private(set) var libraries: [String: LibraryFile] = [:]
    /// Those that became smaller.
    private(set) var trimmed: [String: PackedFile] = [:]

    private struct Part: Sendable {
        var libraries: [String: LibraryFile] = [:]
        var trimmed: [String: PackedFile] = [:]
    }

    /// - Parameters:
    ///   - files: by path in the archive; what is no ELF file is passed over.
    ///   - folder: where the smaller ones are written, under the same paths.
    ///   - threads: how many files are worked on at a time.
    /// - Throws: ``DeployError`` for a file that cannot be read or written; `CancellationError`.
    init(_ files: [String: PackedFile], into folder: PackFolder, threads: Int) async throws {
        let paths = files.keys.sorted { (files[$0]?.size ?? 0, $1) > (files[$1]?.size ?? 0, $0) }
        try await withThrowingTaskGroup(of: Part.self) { group in
            for first in 0..<max(1, threads) {
                let share = stride(from: first, to: paths.count, by: max(1, threads)).map { paths[$0] }
                group.addTask {
                    let isCancelled = CancelFlag()
                    return try await withTaskCancellationHandler {
                        try await BlockingThread.run(named: "env-trim") {
                            try Self.trim(share, of: files, into: folder, isCancelled)
                        }
                    } onCancel: {
                        isCancelled.set()
                    }
                }
            }
            for try await part in group {
                libraries.merge(part.libraries) { $1 }
                trimmed.merge(part.trimmed) { $1 }
            }
        }
    }

    private static func trim(
        _ paths: [String], of files: [String: PackedFile], into folder: PackFolder, _ cancelled: CancelFlag
    ) throws -> Part {
        var part = Part()
        for path in paths {
            if cancelled.isSet { throw CancellationError() }
            guard let file = files[path], case .file(let source, _) = file.content,
                let image = ELFBytes(try LocalFileSystem.read(source, limit: 1 << 31))
            else { continue }
            part.libraries[path] = LibraryFile(image)
            guard let bytes = image.stripped(), let smaller = ELFBytes(bytes), smaller.loads(as: image) else {
                continue
            }
            try folder.write(bytes, to: path, mode: file.mode)
            part.trimmed[path] = PackedFile(
                content: .file(folder.path / path, Int64(bytes.count)), mode: file.mode)
        }
        return part
    }
}
