/// What an answer carries.
package enum HTTPServerContent: Sendable {
    case bytes([UInt8])
    /// A part of an open file, sent by the kernel.
    ///
    /// - offset: of the first byte.
    /// - length: in bytes. Where the file does not have as many, the answer is 500; where it gets shorter while it is
    ///   sent, the connection is cut, after ``HTTPServerLimits/idle``.
    case file(HTTPServerFile, offset: Int64, length: Int64)
    /// Bytes as they come, from a closure that runs in the request's task after the headers are known.
    ///
    /// - length: in bytes, and the closure writes exactly as many; nil where it is not known beforehand.
    ///
    /// The content ends where the closure returns. Where it throws, or returns too early, the connection is cut, so that
    /// the client does not take the part for the whole.
    case stream(length: Int64?, @Sendable (HTTPServerWriter) async throws -> Void)
    /// No answer: the connection is closed, as it is by a server that dies.
    case nothing
    /// Server-sent events; see ``HTTPServerResponse/events(headers:_:)``.
    case events(@Sendable (HTTPServerEvents) async throws -> Void)

    /// The elements of a sequence, each written as it is.
    package static func stream<Pieces: AsyncSequence & Sendable>(
        length: Int64? = nil, _ pieces: Pieces
    ) -> HTTPServerContent where Pieces.Element == [UInt8] {
        .stream(length: length) { writer in
            for try await piece in pieces { try await writer.write(piece) }
        }
    }
}
