import Threads

/// A connection to a server of this machine over which is sent what is told, byte for byte.
package final class RawConnection: Sendable {
    package struct Refused: Error {}

    private let socket: Socket

    /// - Throws: ``Refused`` where nothing listens.
    package init(port: Int) throws {
        guard let socket = Socket.connected(host: "127.0.0.1", port: port) else { throw Refused() }
        self.socket = socket
    }

    deinit {
        socket.close()
    }

    /// - Returns: false where the server has ended the connection.
    @discardableResult
    package func send(_ bytes: [UInt8]) async throws -> Bool {
        let socket = socket
        return try await BlockingThread.run(named: "send") { socket.write(bytes) }
    }

    @discardableResult
    package func send(_ text: String) async throws -> Bool {
        try await send(Array(text.utf8))
    }

    /// What comes until the server ends the connection.
    package func receiveAll() async throws -> String {
        var all = ""
        while let piece = try await receive() { all += piece }
        return all
    }

    /// What comes next; nil at the end.
    package func receive() async throws -> String? {
        let socket = socket
        let bytes = try await BlockingThread.run(named: "receive") { socket.read() }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// What comes until a text is there.
    package func receive(until text: String) async throws -> String {
        var all = ""
        while !all.contains(text), let piece = try await receive() { all += piece }
        return all
    }

    /// Goes away as a client that was killed does.
    package func end() {
        socket.shutDown()
    }
}
