import Glibc
import Synchronization

/// A client's connection, to be ended from another thread than the server's.
final class Connection: Sendable {
    private struct State {
        /// nil once the library is about to close it: its number may then be another file's.
        var socket: Int32?
        /// Since when there is no request.
        var idleSince: ContinuousClock.Instant?
    }

    private let state: Mutex<State>

    init(socket: Int32) {
        state = Mutex(State(socket: socket, idleSince: .now))
    }

    /// A request's headers are there.
    func begin() {
        state.withLock { $0.idleSince = nil }
    }

    /// A request is over.
    func rest() {
        state.withLock { $0.idleSince = .now }
    }

    func close() {
        state.withLock { $0.socket = nil }
    }

    /// Ends the connection where it is without a request for so long.
    func end(idleFor time: Duration) {
        state.withLock { state in
            guard let idleSince = state.idleSince, ContinuousClock.now - idleSince > time else { return }
            end(&state)
        }
    }

    /// The library sees the end of what the client sends, and closes the connection.
    func end() {
        state.withLock { end(&$0) }
    }

    private func end(_ state: inout State) {
        if let socket = state.socket { shutdown(socket, Int32(SHUT_RDWR)) }
    }
}
