import Glibc
import HTTPServing
import TestSupport
import Testing

/// A client that sends what it is told, byte for byte, on one connection to 127.0.0.1.
final class RawClient: Sendable {
    struct Closed: Error {}

    private let descriptor: Int32

    init(_ server: HTTPServer) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(server.port).bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        let result = withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard descriptor >= 0, result == 0 else { throw Closed() }
    }

    deinit {
        close(descriptor)
    }

    /// Ends the connection as a client that was killed does.
    func end() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    func send(_ text: String) async throws {
        try await send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) async throws {
        var rest = bytes[...]
        try await poll(every: .milliseconds(2), for: "room to send") {
            let sent = sendSome(rest)
            if sent < 0 { throw Closed() }
            rest = rest.dropFirst(sent)
            return rest.isEmpty
        }
    }

    /// - Returns: how many were taken; negative where the connection is closed.
    func sendSome(_ bytes: ArraySlice<UInt8>) -> Int {
        let sent = bytes.withUnsafeBytes {
            Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
        }
        return sent >= 0 ? sent : errno == EAGAIN ? 0 : -1
    }

    /// - Returns: what is there now; nil for nothing.
    /// - Throws: ``Closed``.
    func receiveSome(_ limit: Int = 1 << 16) throws -> [UInt8]? {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { room, size in
            count = recv(descriptor, room.baseAddress, room.count, Int32(MSG_DONTWAIT))
            size = max(0, count)
        }
        if count > 0 { return bytes }
        if count < 0, errno == EAGAIN { return nil }
        throw Closed()
    }

    /// Reads until `isEnough`.
    func receive(_ what: String = "an answer", until isEnough: ([UInt8]) -> Bool) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await poll(every: .milliseconds(2), for: what) {
            if isEnough(bytes) { return true }
            if let more = try receiveSome() { bytes += more }
            return isEnough(bytes)
        }
        return bytes
    }

    func receive(until text: String) async throws -> String {
        let bytes = try await receive("'\(text)'") { String(decoding: $0, as: UTF8.self).contains(text) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Everything until the server closes the connection.
    func receiveAll() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await poll(every: .milliseconds(2), for: "the end of the connection") {
            do {
                while let more = try receiveSome() { bytes += more }
                return false
            } catch is Closed {
                return true
            }
        }
        return bytes
    }

    /// One answer with a Content-Length, or without a body.
    func answer(hasBody: Bool = true) async throws -> RawAnswer {
        let bytes = try await receive { RawAnswer($0, hasBody: hasBody) != nil }
        return try #require(RawAnswer(bytes, hasBody: hasBody))
    }

    /// Sends a request and reads its answer.
    func ask(_ line: String, headers: [String] = [], body: String = "") async throws -> RawAnswer {
        try await send(
            ([line + " HTTP/1.1", "Host: a"] + headers).joined(separator: "\r\n") + "\r\n\r\n" + body)
        return try await answer(hasBody: !line.hasPrefix("HEAD"))
    }
}
