import Synchronization

/// Stands between a client and a real daemon, forwards HTTP/1.1 both ways unchanged, and goes wrong where it is told to.
///
/// It stops a submission at a certain step, or loses an answer:
/// ```
/// let proxy = try FaultProxy(port: resourceManagerPort)
/// let lost = proxy.when({ $0 == "POST" && $1 == "/ws/v1/cluster/apps" }, .cutAfterForwarding)
/// try await lost.reached()
/// ```
package final class FaultProxy: Sendable {
    final class Shared: Sendable {
        struct State {
            var rules: [FaultRule] = []
            var requests: [String] = []
            var locations: [(from: String, to: String)] = []
        }

        let state = Mutex(State())
    }

    /// The port of 127.0.0.1 that clients connect to.
    package let port: Int
    private let listener: WireListener
    private let shared = Shared()

    /// - Parameters:
    ///   - host: the daemon's name or address.
    ///   - port: the daemon's.
    package init(host: String = "127.0.0.1", port: Int) throws {
        let shared = shared
        listener = try WireListener { socket, _ in
            FaultConnection(client: socket, shared: shared, host: host, port: port).serve()
        }
        self.port = listener.port
    }

    deinit {
        stop()
    }

    /// `127.0.0.1:port`
    package var authority: String { "127.0.0.1:\(port)" }
    /// Method and target of each request so far, forwarded or not.
    package var requests: [String] { shared.state.withLock { $0.requests } }

    /// From now on, treats requests in this way; the first rule that holds counts.
    ///
    /// - Parameters:
    ///   - times: for how many requests; nil for all.
    ///   - matches: given the method and the target as they came.
    @discardableResult
    package func when(
        times: Int? = 1, _ matches: @escaping @Sendable (_ method: String, _ target: String) -> Bool,
        _ action: FaultAction
    ) -> FaultRule {
        let rule = FaultRule(action, times: times, matches)
        shared.state.withLock { $0.rules.append(rule) }
        return rule
    }

    /// From now on, replaces a text in the `Location` headers of answers, to lead redirects through another proxy.
    package func rewriteLocation(_ text: String, to other: String) {
        shared.state.withLock { $0.locations.append((text, other)) }
    }

    /// Ends all connections, drops what is held, and refuses new connections.
    package func stop() {
        listener.stop()
        for rule in shared.state.withLock({ $0.rules }) { rule.drop() }
    }
}
