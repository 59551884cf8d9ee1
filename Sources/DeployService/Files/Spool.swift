import DeployEngine
import Diagnostics
import Glibc
package import HTTPServing
package import LocalFiles
import Threads

/// The folder with what clients have uploaded: each file once, under its hash, with a link for each name that a request
/// has for it.
package struct Spool: Sendable {
    package let folder: LocalPath
    /// How many bytes all files together may have.
    package let limit: Int64

    private static let content = ".bobbin-content"
    private static let partial = ".bobbin-partial"

    package init(folder: LocalPath, limit: Int64) {
        self.folder = folder
        self.limit = limit
    }

    /// Where what archives hold is remembered.
    var environments: LocalPath { folder / "environments" }

    var files: LocalPath { folder / "files" }

    func place(of hash: FileHash) -> LocalPath { files / hash.text / Self.content }

    /// Whether a path is that of an uploaded file.
    func holds(_ path: LocalPath) -> Bool {
        path.relative(to: files) != nil
    }

    /// How many bytes of an upload are there already: all, a part of them, or none.
    package func size(of hash: FileHash) -> (bytes: Int64, isComplete: Bool) {
        if let file = LocalFileSystem.file(at: place(of: hash)) { return (file.size, true) }
        return (LocalFileSystem.file(at: files / hash.text / Self.partial)?.size ?? 0, false)
    }

    /// Takes a file, or what is missing of one, and keeps it once its hash is the one that was told.
    ///
    /// - Parameter range: which part of the file the body is; nil for the whole.
    /// - Returns: how many bytes of it are there then, and whether that is all of it.
    /// - Throws: ``DeployError`` `inputMalformed` for another hash and `noSpace` beyond the limit or on a full disk, with
    ///   nothing kept; `usage` for a body that is not as long as the range; ``HTTPRefusal`` 416 for a start behind what is
    ///   there. What a body that is cut off throws; what came is kept then.
    package func take(
        _ hash: FileHash, _ range: ContentRange?, _ body: HTTPServerBody
    ) async throws -> (bytes: Int64, isComplete: Bool) {
        let known = size(of: hash)
        if known.isComplete {
            touch(hash)
            return known
        }
        let start = range?.start ?? 0
        guard start <= known.bytes else {
            throw HTTPRefusal(
                416, "the upload is to go on at byte \(start), and \(known.bytes) bytes of it are there",
                headers: ["Upload-Offset": String(known.bytes)])
        }
        let used = try await BlockingThread.run(named: "spool") { try self.used() }
        let path = files / hash.text / Self.partial
        try LocalFileSystem.makeFolder(path.parent)
        let file = try PartialFile(path, keeping: start)
        var length = start
        do {
            for try await piece in body {
                length += Int64(piece.count)
                guard used - known.bytes + length <= limit else { throw full }
                try await file.write(piece)
            }
        } catch let error as DeployError where error.code == .noSpace {
            // It would keep others out until somebody comes back for it.
            _ = unlink(path.text)
            throw error
        }
        guard let range else { return (try await finish(hash, file, path), true) }
        guard length == range.end else {
            throw DeployError(
                .usage, "the body has \(length - start) bytes, and its Content-Range \(range.end - start)")
        }
        return length < range.total ? (length, false) : (try await finish(hash, file, path), true)
    }

    /// Gives uploaded files the names that a request has for them.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` for one that was not uploaded.
    package func provide(_ references: Set<FileReference>) async throws {
        for reference in references {
            let content = place(of: reference.hash)
            guard LocalFileSystem.file(at: content) != nil else {
                throw DeployError(
                    .inputNotFound, "files/\(reference.hash.text)/\(reference.name) was not uploaded",
                    hint: "PUT it to /api/v1/files/\(reference.hash.text) first")
            }
            touch(reference.hash)
            let path = content.parent / reference.name
            guard link(content.text, path.text) == 0 || errno == EEXIST else {
                throw DeployError(.noSpace, "an uploaded file can have no name: \(String(cString: strerror(errno)))")
            }
        }
    }

    func isPartial(_ file: LocalFile) -> Bool { file.path.name == Self.partial }

    private var full: DeployError {
        DeployError(
            .noSpace, "the files of all clients would have more than \(limit) bytes",
            hint: "--spool-limit of the service is the limit")
    }

    private func finish(_ hash: FileHash, _ file: PartialFile, _ path: LocalPath) async throws -> Int64 {
        let (digest, length) = try await file.digest()
        guard digest == hash.text else {
            _ = unlink(path.text)
            throw DeployError(
                .inputMalformed, "what was uploaded has the SHA-256 \(digest), and not \(hash.text)",
                hint: "Nothing of it is kept: send it again from its beginning")
        }
        guard rename(path.text, place(of: hash).text) == 0 else {
            throw DeployError(.noSpace, "an uploaded file cannot be kept: \(String(cString: strerror(errno)))")
        }
        return length
    }

    /// The bytes of all files, each counted once.
    func used() throws -> Int64 {
        guard LocalFileSystem.file(at: files) != nil else { return 0 }
        return try LocalFileSystem.files(below: files)
            .filter { $0.path.name == Self.content || $0.path.name == Self.partial }.map(\.size).reduce(0, +)
    }
}
