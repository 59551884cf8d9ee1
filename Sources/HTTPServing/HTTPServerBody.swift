/// The body of a request, in pieces as they come. While nobody asks for the next piece, at most
/// ``HTTPServerLimits/buffer`` bytes are kept and the client has to wait.
///
/// Can be read once. What is not read when the request is answered is dropped; where that would be much
/// (64 MiB), the connection is cut instead.
package struct HTTPServerBody: AsyncSequence, Sendable {
    package typealias Element = [UInt8]

    package struct AsyncIterator: AsyncIteratorProtocol {
        let buffer: BodyBuffer
        let announced: Int64?
        let limit: Int64
        private var received: Int64 = 0

        init(_ body: HTTPServerBody) {
            buffer = body.buffer
            announced = body.announced
            limit = body.limit
        }

        /// The next piece, never empty; nil behind the last.
        ///
        /// - Throws: ``HTTPRefusal`` 413 where the body is larger than ``HTTPServerBody/limit``, before the first piece
        ///   where the client announced it; ``HTTPBodyCut`` where it does not come to its end; `CancellationError`.
        package mutating func next() async throws -> [UInt8]? {
            if let announced, announced > limit { throw HTTPRefusal.bodyTooLarge(limit: limit) }
            guard let piece = try await buffer.next() else { return nil }
            received += Int64(piece.count)
            guard received <= limit else { throw HTTPRefusal.bodyTooLarge(limit: limit) }
            return piece
        }
    }

    /// What the client announced, in bytes; nil for a chunked body. 0 where there is none.
    package let announced: Int64?
    /// The largest that is read, in bytes; ``HTTPServerLimits/body`` unless ``allowing(_:)`` says another.
    package let limit: Int64
    let buffer: BodyBuffer

    init(announced: Int64?, limit: Int64, buffer: BodyBuffer) {
        self.announced = announced
        self.limit = limit
        self.buffer = buffer
    }

    /// A body that is there already, for tests of what answers requests.
    package init(_ bytes: [UInt8] = []) {
        announced = Int64(bytes.count)
        limit = .max
        buffer = BodyBuffer(bytes)
    }

    package func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(self)
    }

    /// The same body with another limit, in bytes; to be asked for before it is read.
    package func allowing(_ limit: Int64) -> HTTPServerBody {
        HTTPServerBody(announced: announced, limit: limit, buffer: buffer)
    }

    /// The whole body.
    ///
    /// - Parameter limit: the largest that is taken, in bytes.
    /// - Throws: what ``AsyncIterator/next()`` throws.
    package func collect(limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await piece in allowing(Int64(limit)) { bytes += piece }
        return bytes
    }
}
