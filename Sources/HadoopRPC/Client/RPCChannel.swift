import Diagnostics
import Glibc
import HadoopRecords

/// A client's connection to one server, in blocking mode, for one thread at a time.
final class RPCChannel: Sendable {
    let socket: TCPSocket
    let address: HostAndPort

    /// Connects, and says who is there and for which protocol.
    ///
    /// - Throws: ``DeployError`` `clusterUnreachable`.
    init(_ address: HostAndPort, _ context: ConnectionContext, _ clientID: [UInt8], patience: Duration)
        throws(DeployError)
    {
        self.address = address
        socket = try Self.connect(to: address, patience)
        let header = RPCRequestHeader(callID: RPCRequestHeader.contextID, clientID: clientID, retryCount: -1)
        try send(RPCPreamble.bytes + RPCFrame.frame(header.protobuf, context.protobuf))
    }

    deinit {
        socket.close()
    }

    func send(_ bytes: [UInt8]) throws(DeployError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard case .done(let count) = socket.write(rest) else { throw failure("did not take a request") }
            rest = rest.dropFirst(count)
        }
    }

    /// The next frame's content.
    func receive() throws(DeployError) -> ArraySlice<UInt8> {
        var head = try receive(4)
        if head.elementsEqual(Array("HTTP".utf8)) {
            throw DeployError(.unexpectedAnswer, "\(address) answers as a web server, not as one of Hadoop's RPC")
        }
        guard let length = RPCFrame.length(head, limit: RPCFrame.limit) else {
            throw DeployError(.unexpectedAnswer, "\(address) answers with a frame that no server of Hadoop's sends")
        }
        head = []
        return try receive(length)
    }

    private func receive(_ count: Int) throws(DeployError) -> ArraySlice<UInt8> {
        var content: [UInt8] = []
        while content.count < count {
            let wanted = min(count - content.count, 1 << 16)
            let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, got in
                got = max(0, recv(socket.descriptor, buffer.baseAddress, wanted, 0))
            }
            guard !piece.isEmpty else { throw failure("gave no answer") }
            content += piece
        }
        return content[...]
    }

    private func failure(_ what: String) -> DeployError {
        let reason = errno == EAGAIN ? "the time is over" : "the connection has ended"
        return DeployError(.clusterUnreachable, "\(address) \(what): \(reason)")
    }

    private static func connect(to address: HostAndPort, _ patience: Duration) throws(DeployError) -> TCPSocket {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(address.host, String(address.port), &hints, &found)
        guard code == 0 else {
            throw DeployError(
                .clusterUnreachable, "no address is known for \(address.host): \(String(cString: gai_strerror(code)))")
        }
        defer { freeaddrinfo(found) }
        var reason = "it has no address"
        var next = found
        while let candidate = next?.pointee {
            let kind = candidate.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
            let socket = TCPSocket(descriptor: Glibc.socket(candidate.ai_family, kind, candidate.ai_protocol))
            socket.limit(to: patience)
            if Glibc.connect(socket.descriptor, candidate.ai_addr, candidate.ai_addrlen) == 0 {
                socket.sendAtOnce()
                return socket
            }
            reason = String(cString: strerror(errno))
            socket.close()
            next = candidate.ai_next
        }
        throw DeployError(.clusterUnreachable, "cannot connect to \(address): \(reason)")
    }
}

extension TCPSocket {
    /// Ends each wait on it after this time.
    fileprivate func limit(to patience: Duration) {
        let parts = patience.components
        var limit = timeval(tv_sec: Int(parts.seconds), tv_usec: Int(parts.attoseconds / 1_000_000_000_000))
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
    }
}
