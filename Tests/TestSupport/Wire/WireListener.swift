import Synchronization
import Threads

/// Accepts connections on a free port of 127.0.0.1, each with a thread of its own.
final class WireListener: Sendable {
    private struct State {
        var open: [Int: Socket] = [:]
        var accepted = 0
        var isStopped = false
    }

    private final class Shared: Sendable {
        let state = Mutex(State())
    }

    let port: Int
    private let socket: Socket
    private let shared = Shared()

    /// - Parameter serve: handles a connection; its number counts from 1. The socket is closed afterwards.
    init(_ serve: @escaping @Sendable (Socket, Int) -> Void) throws {
        let listening = try Socket.listening()
        socket = listening.socket
        port = listening.port
        let (socket, shared) = (socket, shared)
        let started = BlockingThread.start(named: "wire-accept") {
            while let connection = socket.accepted() { Self.handle(connection, shared, serve) }
            socket.close()
        }
        guard started else { throw SocketFailure(call: "pthread_create", reason: "no thread") }
    }

    var accepted: Int { shared.state.withLock { $0.accepted } }

    /// Ends all connections and refuses further ones.
    func stop() {
        shared.state.withLock { state in
            guard !state.isStopped else { return }
            state.isStopped = true
            socket.shutDown()
            for connection in state.open.values { connection.shutDown() }
        }
    }

    private static func handle(
        _ connection: Socket, _ shared: Shared, _ serve: @escaping @Sendable (Socket, Int) -> Void
    ) {
        let number = shared.state.withLock { state -> Int? in
            guard !state.isStopped else { return nil }
            state.accepted += 1
            state.open[state.accepted] = connection
            return state.accepted
        }
        guard let number else { return connection.close() }
        let started = BlockingThread.start(named: "wire") {
            serve(connection, number)
            close(connection, number, shared)
        }
        if !started { close(connection, number, shared) }
    }

    /// Under the lock, so that nobody shuts down a descriptor that has become another's.
    private static func close(_ connection: Socket, _ number: Int, _ shared: Shared) {
        shared.state.withLock { state in
            state.open[number] = nil
            connection.close()
        }
    }
}
