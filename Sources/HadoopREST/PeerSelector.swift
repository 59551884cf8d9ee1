package import HadoopRecords
import Synchronization

/// Remembers which of a service's peers served last, for all tasks that share a client.
package final class PeerSelector: Sendable {
    /// All peers, in the order of the configuration; at least one.
    package let peers: [ServiceAddress]
    private let pinned = Mutex<ServiceAddress?>(nil)

    package init(_ peers: [ServiceAddress]) {
        self.peers = peers
    }

    /// The peer that served last, until it fails.
    package var active: ServiceAddress? { pinned.withLock { $0 } }

    /// All peers, the one that served last before the others.
    package var inOrder: [ServiceAddress] {
        guard let active else { return peers }
        return [active] + peers.filter { $0 != active }
    }

    package func pin(_ peer: ServiceAddress) {
        pinned.withLock { $0 = peer }
    }

    /// Forgets the peer where it is still the one that counts as active.
    package func unpin(_ peer: ServiceAddress) {
        pinned.withLock { if $0 == peer { $0 = nil } }
    }

    /// The addresses as a message names them.
    package var description: String { peers.map(\.description).joined(separator: ", ") }
}
