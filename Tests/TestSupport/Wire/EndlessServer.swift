import Synchronization

/// Answers one request with a large body that is never held in memory, and counts what it could send.
package final class EndlessServer: Sendable {
    private struct State {
        var sent = 0
        var isCut = false
    }

    private final class Shared: Sendable {
        let state = Mutex(State())
    }

    package let port: Int
    private let listener: WireListener
    private let shared = Shared()

    /// - Parameter size: of the body, in bytes.
    package init(size: Int) throws {
        let shared = shared
        listener = try WireListener { socket, _ in
            var reader = WireReader(socket)
            guard reader.head() != nil else { return }
            socket.write(Array("HTTP/1.1 200 -\r\nContent-Length: \(size)\r\n\r\n".utf8))
            let piece = [UInt8](repeating: 1, count: 1 << 16)
            var rest = size
            while rest > 0 {
                guard socket.write(piece.prefix(rest)) else { return shared.state.withLock { $0.isCut = true } }
                rest -= min(rest, piece.count)
                shared.state.withLock { $0.sent = size - rest }
            }
        }
        port = listener.port
    }

    deinit { listener.stop() }

    /// How much of the body was written to the connection.
    package var sent: Int { shared.state.withLock { $0.sent } }
    /// Whether the client ended the connection before the body's end.
    package var isCut: Bool { shared.state.withLock { $0.isCut } }

    package func stop() { listener.stop() }
}
