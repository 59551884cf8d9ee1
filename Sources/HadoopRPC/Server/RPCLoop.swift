import Glibc

/// The thread of an ``RPCServer``: it alone touches the connections.
final class RPCLoop {
    /// A call, and where its answer goes.
    struct Arrival: Sendable {
        let connection: Int
        let call: RPCCall
        let service: any RPCService
    }

    private let mailbox: RPCMailbox
    private let deliver: (Arrival) -> Void
    private let maximumConnections: Int
    private var listeners: [TCPSocket: any RPCService] = [:]
    private var connections: [Int: RPCConnection] = [:]
    private var accepted = 0

    init(_ mailbox: RPCMailbox, maximumConnections: Int, _ deliver: @escaping (Arrival) -> Void) {
        self.mailbox = mailbox
        self.maximumConnections = maximumConnections
        self.deliver = deliver
    }

    /// Works until it is told to stop.
    func run() {
        while obey() {
            let listening = Array(listeners.keys)
            let numbers = Array(connections.keys)
            var entries = [pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)]
            for socket in listening { entries.append(pollfd(fd: socket.descriptor, events: Int16(POLLIN), revents: 0)) }
            for number in numbers { entries.append(entry(of: number)) }
            guard poll(&entries, nfds_t(entries.count), -1) >= 0 || errno == EINTR else { break }
            for (socket, entry) in zip(listening, entries.dropFirst()) where entry.revents != 0 { accept(on: socket) }
            for (number, entry) in zip(numbers, entries.dropFirst(1 + listening.count)) where entry.revents != 0 {
                serve(number)
            }
        }
        close()
    }

    /// - Returns: false at the stop.
    private func obey() -> Bool {
        for order in mailbox.takeAll() {
            switch order {
            case .listen(let socket, let service): listeners[socket] = service
            case .unlisten(let socket):
                guard listeners.removeValue(forKey: socket) != nil else { continue }
                for (number, connection) in connections where connection.listener == socket { end(number) }
                socket.close()
            case .answer(let number, let frame):
                connections[number]?.answer(frame)
                flush(number)
            case .stop: return false
            }
        }
        return true
    }

    private func entry(of number: Int) -> pollfd {
        let connection = connections[number]
        let events = connection?.unsent.isEmpty ?? true ? POLLIN : POLLIN | POLLOUT
        return pollfd(fd: connection?.socket.descriptor ?? -1, events: Int16(events), revents: 0)
    }

    private func accept(on listener: TCPSocket) {
        while let service = listeners[listener], let socket = listener.accepted() {
            if connections.count >= maximumConnections { endQuietest() }
            accepted += 1
            connections[accepted] = RPCConnection(socket, of: listener, service)
        }
    }

    /// Makes room for a new connection, so that many that say nothing keep nobody out.
    private func endQuietest() {
        let quiet = connections.filter { $0.value.callsUnderWay == 0 }
        if let number = quiet.min(by: { $0.value.lastUse < $1.value.lastUse })?.key { end(number) }
    }

    private func serve(_ number: Int) {
        guard let service = connections[number]?.service else { return }
        guard let calls = connections[number]?.read() else { return end(number) }
        for call in calls { deliver(Arrival(connection: number, call: call, service: service)) }
        flush(number)
    }

    private func flush(_ number: Int) {
        guard let isAlive = connections[number]?.write() else { return }
        if !isAlive || connections[number]?.isFinished == true { end(number) }
    }

    private func end(_ number: Int) { connections.removeValue(forKey: number)?.socket.close() }

    private func close() {
        for case .listen(let socket, _) in mailbox.close() { socket.close() }
        for number in Array(connections.keys) { end(number) }
        for socket in listeners.keys { socket.close() }
        listeners = [:]
    }
}

@available(*, unavailable)
extension RPCLoop: Sendable {}
