import Synchronization

/// What the library's callbacks share: who answers, and what is open.
final class ServerCore: Sendable {
    let options: HTTPServerOptions
    let exchanges = Exchanges()
    let respond: HTTPServer.Respond
    let explain: HTTPServer.Explain
    private let notes = ServerNotes()

    init(_ options: HTTPServerOptions, _ explain: @escaping HTTPServer.Explain, _ respond: @escaping HTTPServer.Respond)
    {
        self.options = options
        self.explain = explain
        self.respond = respond
    }

    /// Hears a line about connections.
    func note(_ line: String) {
        let line = line.split(whereSeparator: \.isNewline).joined(separator: " ")
        if !notes.add(line) { options.log?(line) }
    }

    /// Keeps what the library says in `body`, instead of telling it to the log.
    func hearing<Result>(_ body: () -> Result) -> (result: Result, notes: [String]) {
        notes.keeping(body)
    }

    /// Ends what has become too slow and keeps event streams alive, until its task is cancelled.
    func watch() async {
        let limits = options.limits
        let pause = min(.seconds(1), limits.heartbeat / 4, limits.idle / 4)
        while (try? await Task.sleep(for: pause)) != nil {
            for connection in exchanges.connections { connection.end(idleFor: limits.idle) }
            for exchange in exchanges.open { exchange.tick(pause) }
        }
    }

    /// Waits until every request is answered; at most until `deadline`.
    func waitUntilQuiet(_ deadline: ContinuousClock.Instant) async {
        while !exchanges.isEmpty, ContinuousClock.now < deadline { try? await Task.sleep(for: .milliseconds(5)) }
    }
}
