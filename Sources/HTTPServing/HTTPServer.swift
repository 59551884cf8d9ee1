package import Diagnostics
import Synchronization
import Threads

/// An HTTP/1.1 server on one thread of its own, over libmicrohttpd. It runs until ``stop(within:cancellingAfter:)``.
///
/// Each request is answered in a task of its own. Connections are kept open between requests.
package final class HTTPServer: Sendable {
    /// Answers a request.
    ///
    /// It is called when the headers are there. The body is asked of the client when it is read for the first time: an
    /// answer before that ends the matter, and a client that asked whether to send its body (`Expect: 100-continue`)
    /// does not send it.
    ///
    /// The task is cancelled where the client is known to have left and where the server stops.
    package typealias Respond = @Sendable (HTTPServerRequest) async throws -> HTTPServerResponse

    /// Makes an answer of what was thrown by ``Respond``, reading the body included, and of what the server itself
    /// refuses: ``HTTPRefusal`` for requests that make no sense (their ``HTTPServerRequest/segments`` are empty) and those
    /// that come while it stops. Called on the server's thread or in the request's task; must not block.
    package typealias Explain = @Sendable (any Error, HTTPServerRequest) -> HTTPServerResponse

    /// Where it listens.
    package let port: Int

    private let core: ServerCore
    private let daemon: Daemon
    private let watch: Task<Void, Never>
    private let stopping = Mutex<Task<Void, Never>?>(nil)

    private init(_ core: ServerCore) throws(DeployError) {
        self.core = core
        daemon = try Daemon(core)
        port = daemon.socket.port
        watch = Task { await core.watch() }
    }

    /// Starts to listen.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` for a port that is in use and an address that is not this
    ///   machine's; `notAllowed` for a port that this user may not have; `usage` for what is no address or port;
    ///   `configurationMalformed` for a certificate or key that cannot be used.
    package static func start(
        _ options: HTTPServerOptions = HTTPServerOptions(), explain: @escaping Explain = HTTPServer.explainPlainly,
        respond: @escaping Respond
    ) throws(DeployError) -> HTTPServer {
        try HTTPServer(ServerCore(options, explain, respond))
    }

    /// Refusals as plain text; anything else is 500 without a word about it.
    package static let explainPlainly: Explain = { error, _ in
        .plain(error as? HTTPRefusal ?? HTTPRefusal(500, "the server failed"))
    }

    /// Takes no new connections and requests (503 on those that are open), ends event streams, waits for requests that
    /// are being answered, cancels the tasks of those that take too long, and answers the last with 503. Returns when
    /// the server's thread has ended; a second call waits for the same. Works in a cancelled task as well.
    ///
    /// A task that is deaf to its cancellation may go on after this; its answer goes nowhere.
    ///
    /// - Parameters:
    ///   - limit: when to give up on what has not been answered.
    ///   - patience: when to cancel the tasks; nil for half of `limit`.
    package func stop(within limit: Duration, cancellingAfter patience: Duration? = nil) async {
        let task = stopping.withLock { task in
            let running = task ?? Task { await end(within: limit, cancellingAfter: patience ?? limit / 2) }
            task = running
            return running
        }
        await task.value
    }

    private func end(within limit: Duration, cancellingAfter patience: Duration) async {
        let start = ContinuousClock.now
        core.exchanges.stop()
        daemon.quiesce()
        for exchange in core.exchanges.open { exchange.endEvents() }
        await core.waitUntilQuiet(start + min(patience, limit))
        for exchange in core.exchanges.open { exchange.cancel() }
        await core.waitUntilQuiet(start + limit)
        for exchange in core.exchanges.open {
            exchange.abandon(core.explain(HTTPRefusal.stopping, exchange.request))
        }
        await core.waitUntilQuiet(.now + .milliseconds(200))
        watch.cancel()
        let daemon = daemon
        _ = try? await BlockingThread.run(named: "http-stop") { daemon.stop() }
    }
}
