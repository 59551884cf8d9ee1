/// Where a stream of bytes is written. At most ``HTTPServerLimits/buffer`` bytes wait for a slow reader.
package struct HTTPServerWriter: Sendable {
    let buffer: StreamBuffer

    /// Hands bytes over; waits while the client has not read enough of those before.
    ///
    /// - Throws: `CancellationError` where the client has left, the server stops, or the task is cancelled.
    package func write(_ bytes: [UInt8]) async throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(StreamBuffer.pieceSize)
            try await buffer.append(piece)
            rest = rest.dropFirst(piece.count)
        }
    }
}
