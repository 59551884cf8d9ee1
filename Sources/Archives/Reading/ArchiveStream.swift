package import Diagnostics
import Threads

/// Lists a tar or tar.gz that comes from elsewhere in pieces, and keeps the content of small files in it.
///
/// libarchive runs on a thread of its own, and the one who has the pieces waits when it lags behind: some pieces are in
/// memory at a time, whatever the archive's size.
///
/// ```swift
/// let stream = try ArchiveStream(named: "hdfs:///venv.tar.gz", format: .tarGzip, size: status.length)
/// try await client.stream(status) { try await stream.take($0) }
/// let listing = try await stream.finish().listing
/// ```
package final class ArchiveStream: Sendable {
    package struct Result: Sendable {
        package let listing: ArchiveListing
        /// Of the files that were wanted, by their paths.
        package let contents: [String: [UInt8]]
    }

    private let pipe = PiecePipe()

    /// - Parameters:
    ///   - name: as messages call the archive.
    ///   - size: of the archive, in bytes.
    ///   - limit: the largest content that is kept of a file, in bytes; a larger one that is wanted is an error.
    ///   - isWanted: whether a file's content is kept.
    /// - Throws: ``DeployError`` `notAllowed` where the system gives no thread.
    package init(
        named name: String, format: ArchiveFormat, size: Int64, limit: Int = 1 << 20,
        wanting isWanted: @escaping @Sendable (ArchiveEntry) -> Bool = { _ in false }
    ) throws(DeployError) {
        guard format != .zip else {
            throw DeployError(.defect, "\(name) is a zip file, which is read from its end and not as a stream")
        }
        let started = BlockingThread.start(named: "archive") { [pipe] in
            let result = Swift.Result { () throws(DeployError) in
                let reader = try ArchiveReader(named: name, format, PipeSource(pipe))
                var contents: [String: [UInt8]] = [:]
                let listing = try ArchiveListing.read(tar: reader, named: name, format, size: size) {
                    entry throws(DeployError) in
                    guard entry.kind == .file, entry.linkTarget == nil, isWanted(entry) else { return }
                    contents[entry.path] = try reader.content(limit: limit)
                }
                return Result(listing: listing, contents: contents)
            }
            pipe.end(result)
        }
        guard started else { throw DeployError(.notAllowed, "the system gives no thread to read an archive with") }
    }

    deinit {
        pipe.close()
    }

    /// Takes the next piece, and returns when there is room for another.
    ///
    /// - Throws: ``DeployError`` `inputMalformed` as soon as the archive is known to be broken; nothing more need come
    ///   then.
    package func take(_ piece: [UInt8]) async throws(DeployError) {
        guard !piece.isEmpty else { return }
        try await pipe.send(piece)
    }

    /// What was in the archive, now that all pieces have come.
    ///
    /// - Throws: ``DeployError`` `inputMalformed`.
    package func finish() async throws(DeployError) -> Result {
        pipe.close()
        return try await pipe.result()
    }
}
