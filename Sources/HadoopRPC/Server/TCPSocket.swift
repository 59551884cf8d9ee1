import Diagnostics
import Glibc

/// A TCP socket's descriptor, with the calls that are made on it.
struct TCPSocket: Hashable, Sendable {
    enum Outcome: Sendable {
        case done(Int)
        /// Nothing can be read or written now.
        case later
        /// The other end is gone.
        case ended
    }

    let descriptor: Int32

    /// A socket that listens on 127.0.0.1, and does not block.
    ///
    /// - Parameter port: 0 for any that is free.
    /// - Throws: ``DeployError`` `configurationWrong` for a port that is taken, `defect`.
    static func listening(port: Int) throws(DeployError) -> (socket: TCPSocket, port: Int) {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let socket = TCPSocket(descriptor: Glibc.socket(AF_INET, kind, 0))
        guard socket.descriptor >= 0 else { throw failure("open a socket") }
        var on: Int32 = 1
        setsockopt(socket.descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        var address = loopback(port)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket.descriptor, $0, length) == 0 && listen(socket.descriptor, 128) == 0
                    && getsockname(socket.descriptor, $0, &length) == 0
            }
        }
        guard isBound else {
            let error = failure("listen on port \(port) of 127.0.0.1")
            socket.close()
            throw error
        }
        return (socket, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// The next connection, which does not block; nil where none waits.
    func accepted() -> TCPSocket? {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return nil }
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        _ = fcntl(connection, F_SETFL, O_NONBLOCK)
        let socket = TCPSocket(descriptor: connection)
        socket.sendAtOnce()
        return socket
    }

    func read(into bytes: inout [UInt8]) -> Outcome {
        var outcome = Outcome.later
        bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            let got = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            count = max(0, got)
            outcome = Self.outcome(got, atEnd: .ended)
        }
        return outcome
    }

    func write(_ bytes: ArraySlice<UInt8>) -> Outcome {
        let sent = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        return Self.outcome(sent, atEnd: .done(0))
    }

    func sendAtOnce() {
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Ends the connection and wakes who waits on it. It is still to be closed.
    func shutDown() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    func close() { Glibc.close(descriptor) }

    private static func outcome(_ count: Int, atEnd: Outcome) -> Outcome {
        if count > 0 { return .done(count) }
        if count == 0 { return atEnd }
        return errno == EAGAIN || errno == EINTR ? .later : .ended
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        sockaddr_in(
            sin_family: sa_family_t(AF_INET), sin_port: in_port_t(truncatingIfNeeded: port).bigEndian,
            sin_addr: in_addr(s_addr: UInt32(0x7f00_0001).bigEndian), sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
    }

    private static func failure(_ what: String) -> DeployError {
        let number = errno
        return DeployError(
            number == EADDRINUSE || number == EACCES ? .configurationWrong : .defect,
            "cannot \(what): \(String(cString: strerror(number)))")
    }
}
