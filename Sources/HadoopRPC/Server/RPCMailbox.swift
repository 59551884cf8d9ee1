import Glibc
import Synchronization

/// Orders for the thread of an ``RPCServer``, which is woken by each.
final class RPCMailbox: Sendable {
    enum Order: Sendable {
        case listen(TCPSocket, any RPCService)
        /// No more connections; those that are there end as well.
        case unlisten(TCPSocket)
        case answer(connection: Int, [UInt8])
        case stop
    }

    private struct State {
        var orders: [Order] = []
        /// Nobody reads them any more.
        var isClosed = false
    }

    /// Becomes readable where there are orders.
    let descriptor: Int32
    private let writing: Int32
    private let state = Mutex(State())

    init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (descriptor, writing) = (ends[0], ends[1])
    }

    deinit {
        Glibc.close(descriptor)
        Glibc.close(writing)
    }

    /// - Returns: false where nobody takes orders any more.
    @discardableResult
    func send(_ order: Order) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            // One byte wakes the thread; it takes all orders then.
            if state.orders.isEmpty { write(writing, [0], 1) }
            state.orders.append(order)
            return true
        }
    }

    func takeAll() -> [Order] {
        state.withLock { state in
            var byte: UInt8 = 0
            read(descriptor, &byte, 1)
            defer { state.orders = [] }
            return state.orders
        }
    }

    /// - Returns: the orders that came last.
    func close() -> [Order] {
        state.withLock { state in
            state.isClosed = true
            defer { state.orders = [] }
            return state.orders
        }
    }
}
