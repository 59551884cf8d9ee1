import HTTPServing
import Synchronization

/// The event streams that are open, for tests that send to all of them.
final class Subscribers: Sendable {
    private let list = Mutex<[HTTPServerEvents]>([])

    var count: Int { list.withLock { $0.count } }

    func add(_ events: HTTPServerEvents) {
        list.withLock { $0.append(events) }
    }

    /// - Returns: how many had room for it.
    func offer(_ event: HTTPServerEvent) -> Int {
        list.withLock { $0 }.count { $0.offer(event) }
    }
}
