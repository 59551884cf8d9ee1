import Glibc

/// A TCP socket in blocking mode, for threads of its own. What is written to a peer that is gone is lost silently.
struct Socket: Sendable {
    let descriptor: Int32

    /// A socket that listens on a free port of 127.0.0.1.
    static func listening() throws -> (socket: Socket, port: Int) {
        let (socket, port) = try bound()
        _ = try checked(listen(socket.descriptor, 512), "listen")
        return (socket, port)
    }

    /// A socket that has a free port of 127.0.0.1: connections are refused there, and nobody else gets the port until
    /// it is closed. Programs that are started do not inherit it.
    static func bound() throws -> (socket: Socket, port: Int) {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let socket = Socket(descriptor: try checked(Glibc.socket(AF_INET, kind, 0), "socket"))
        var address = loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        try withUnsafeMutablePointer(to: &address) { pointer in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = try checked(bind(socket.descriptor, address, length), "bind")
                _ = try checked(getsockname(socket.descriptor, address, &length), "getsockname")
            }
        }
        return (socket, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// Connects to a server; nil where nothing listens.
    ///
    /// - Parameter host: a name or an address.
    static func connected(host: String, port: Int) -> Socket? {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0 else { return nil }
        defer { freeaddrinfo(found) }
        var next = found
        while let address = next?.pointee {
            let socket = Socket(descriptor: Glibc.socket(address.ai_family, address.ai_socktype, address.ai_protocol))
            if connect(socket.descriptor, address.ai_addr, address.ai_addrlen) == 0 {
                socket.sendAtOnce()
                return socket
            }
            socket.close()
            next = address.ai_next
        }
        return nil
    }

    /// Waits for the next connection; nil once the socket is shut down.
    func accepted() -> Socket? {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return nil }
        let socket = Socket(descriptor: connection)
        socket.sendAtOnce()
        return socket
    }

    /// Waits for bytes; empty at the end of the connection.
    func read(atMost count: Int = 1 << 16) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
            count = max(0, recv(descriptor, buffer.baseAddress, buffer.count, 0))
        }
    }

    /// - Returns: false where the peer is gone.
    @discardableResult
    func write(_ bytes: some Sequence<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Ends the connection in both directions and wakes the threads that wait on it. It is still to be closed.
    func shutDown() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    func close() { Glibc.close(descriptor) }

    /// Makes the close that follows an abrupt one: the peer gets a reset.
    func resetAtClose() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    private func sendAtOnce() {
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func loopback(port: Int) -> sockaddr_in {
        sockaddr_in(
            sin_family: sa_family_t(AF_INET), sin_port: in_port_t(port).bigEndian,
            sin_addr: in_addr(s_addr: UInt32(0x7f00_0001).bigEndian), sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
    }

    private static func checked(_ result: Int32, _ call: String) throws -> Int32 {
        guard result >= 0 else { throw SocketFailure(call: call, reason: String(cString: strerror(errno))) }
        return result
    }
}

struct SocketFailure: Error {
    let call: String
    let reason: String
}
