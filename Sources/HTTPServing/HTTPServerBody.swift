/// The body of a request, in pieces as they come. While nobody asks for the next piece, at most
/// ``HTTPServerLimits/buffer`` bytes are kept and the client has to wait.
///
/// Can be read once. What is not read until the request is answered is dropped.
package struct HTTPServerBody: AsyncSequence, Sendable {
    package typealias Element = [UInt8]

    package struct AsyncIterator: AsyncIteratorProtocol {
        let buffer: BodyBuffer

        /// The next piece, never empty; nil behind the last.
        ///
        /// - Throws: ``HTTPRefusal`` 413 where the body is larger than was admitted; ``HTTPBodyCut`` where it does not
        ///   come to its end; `CancellationError`.
        package func next() async throws -> [UInt8]? {
            try await buffer.next()
        }
    }

    /// What the client announced, in bytes; nil for a chunked body. 0 where there is none.
    package let announced: Int64?
    let buffer: BodyBuffer

    init(announced: Int64?, buffer: BodyBuffer) {
        self.announced = announced
        self.buffer = buffer
    }

    /// A body that is there already, for tests of what answers requests.
    package init(_ bytes: [UInt8] = []) {
        announced = Int64(bytes.count)
        buffer = BodyBuffer(bytes)
    }

    package func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(buffer: buffer)
    }

    /// The whole body.
    ///
    /// - Parameter limit: the largest that is taken, in bytes.
    /// - Throws: ``HTTPRefusal`` 413 for a larger one; what ``AsyncIterator/next()`` throws.
    package func collect(limit: Int) async throws -> [UInt8] {
        if let announced, announced > Int64(limit) { throw HTTPRefusal.bodyTooLarge(limit: Int64(limit)) }
        var bytes: [UInt8] = []
        for try await piece in self {
            guard bytes.count + piece.count <= limit else { throw HTTPRefusal.bodyTooLarge(limit: Int64(limit)) }
            bytes += piece
        }
        return bytes
    }
}
