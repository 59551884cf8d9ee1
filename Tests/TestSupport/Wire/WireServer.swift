import Synchronization
import Threads

/// An HTTP/1.1 server on 127.0.0.1 that expects certain requests, answers them, and misbehaves where it is told to.
///
/// A request that differs from the next that is expected gets status 599, and ``verify()`` throws. Threads of its own
/// serve it, until ``stop()`` or the last reference is gone.
package final class WireServer: Sendable {
    package let port: Int
    private let script: WireScript
    private let listener: WireListener

    /// - Parameter inAnyOrder: whether the expected requests may come in another order; each comes once.
    package init(inAnyOrder: Bool = false) throws {
        let script = WireScript(inAnyOrder: inAnyOrder)
        self.script = script
        listener = try WireListener { socket, number in
            WireConnection(socket: socket, number: number, script: script).serve()
        }
        port = listener.port
    }

    /// A server of another kind, which speaks first: it sends these bytes on each connection and closes it.
    package init(greeting: [UInt8]) throws {
        script = WireScript(inAnyOrder: true)
        listener = try WireListener { socket, _ in
            socket.write(greeting)
            _ = socket.read()
        }
        port = listener.port
    }

    deinit {
        listener.stop()
    }

    /// A port of 127.0.0.1 at which nothing listens, and nothing will: it stays taken until this process ends, so that
    /// no server of another test gets it.
    package static func refusedPort() throws -> Int { try Socket.bound().port }

    /// A port of 127.0.0.1 that a program can be told to listen at. Somebody else may take it first.
    package static func freePort() throws -> Int {
        let bound = try Socket.bound()
        bound.socket.close()
        return bound.port
    }

    /// `127.0.0.1:port`
    package var authority: String { "127.0.0.1:\(port)" }
    /// The requests so far, expected ones or not, in the order in which they were read.
    package var requests: [WireRequest] { script.state.withLock { $0.requests } }
    /// How many connections were made so far.
    package var connections: Int { listener.accepted }

    /// Adds requests to those that are expected.
    package func expect(_ exchanges: WireExchange...) { expect(exchanges) }

    /// Adds requests to those that are expected.
    package func expect(_ exchanges: [WireExchange]) {
        script.state.withLock { $0.expected += exchanges }
    }

    /// Answers all requests that are not expected one by one; nil for one that must not come.
    package func answer(_ otherwise: @escaping @Sendable (WireRequest) -> WireAnswer?) {
        script.state.withLock { $0.otherwise = otherwise }
    }

    /// - Throws: ``WireMismatch`` where a request differed, or one that was expected did not come.
    package func verify() throws {
        let differences = script.state.withLock { state in
            state.differences + state.expected.map { "\($0.method) \($0.target) did not come" }
        }
        if !differences.isEmpty { throw WireMismatch(differences: differences, error: nil) }
    }

    /// Ends all connections; the port refuses new ones then.
    package func stop() { listener.stop() }
}

/// Runs `body` with a new ``WireServer``, and stops it.
///
/// - Throws: ``WireMismatch`` where the requests were not those that were expected, or else what `body` throws.
package func withWireServer<R>(
    inAnyOrder: Bool = false, _ body: (WireServer) async throws -> R
) async throws -> R {
    let server = try WireServer(inAnyOrder: inAnyOrder)
    defer { server.stop() }
    do {
        let result = try await body(server)
        try server.verify()
        return result
    } catch let error as WireMismatch {
        throw error
    } catch {
        do { try server.verify() } catch let mismatch as WireMismatch {
            throw WireMismatch(differences: mismatch.differences, error: error)
        }
        throw error
    }
}
