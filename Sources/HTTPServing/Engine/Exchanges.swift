import Synchronization

/// The open connections and requests of a server.
final class Exchanges: Sendable {
    private struct State {
        var connections: [ObjectIdentifier: Connection] = [:]
        var exchanges: [ObjectIdentifier: Exchange] = [:]
        var isStopping = false
    }

    private let state = Mutex(State())

    var connections: [Connection] { state.withLock { Array($0.connections.values) } }
    var open: [Exchange] { state.withLock { Array($0.exchanges.values) } }
    var isEmpty: Bool { state.withLock { $0.exchanges.isEmpty } }

    func add(_ connection: Connection) {
        state.withLock { $0.connections[ObjectIdentifier(connection)] = connection }
    }

    func remove(_ connection: Connection) {
        state.withLock { $0.connections[ObjectIdentifier(connection)] = nil }
    }

    /// - Returns: false where the server stops and takes no more.
    func add(_ exchange: Exchange) -> Bool {
        state.withLock { state in
            guard !state.isStopping else { return false }
            state.exchanges[ObjectIdentifier(exchange)] = exchange
            return true
        }
    }

    func remove(_ exchange: Exchange) {
        state.withLock { $0.exchanges[ObjectIdentifier(exchange)] = nil }
    }

    /// From here on nothing is added.
    func stop() {
        state.withLock { $0.isStopping = true }
    }
}
