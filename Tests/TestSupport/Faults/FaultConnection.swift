import Synchronization

/// One client's connection through a ``FaultProxy``. The server gets a new connection for each request, so that it
/// never closes one that waits for the next.
struct FaultConnection {
    let client: Socket
    let shared: FaultProxy.Shared
    let host: String
    let port: Int

    func serve() {
        var reader = WireReader(client)
        while let head = reader.head() {
            let rules = shared.state.withLock { state in
                state.requests.append("\(head.method) \(head.target)")
                return state.rules
            }
            guard serve(head, &reader, rules.first { $0.claims(head) }) else { return }
        }
    }

    /// - Returns: whether the connection stays open.
    private func serve(_ head: WireHead, _ reader: inout WireReader, _ rule: FaultRule?) -> Bool {
        switch rule?.action {
        case .holdRequest: guard rule?.pass() == true else { return false }
        case .cutBeforeForwarding:
            rule?.reach()
            return false
        case .answer(let answer):
            rule?.reach()
            return reader.body(head.requestFraming, decoded: true) { _ in true }
                && client.write(answer.head + answer.body)
        default: break
        }
        guard let server = Socket.connected(host: host, port: port) else { return false }
        defer { server.close() }
        var answers = WireReader(server)
        guard let isWhole = forward(head, &reader, to: server, &answers, rule) else { return false }
        return answer(head, &answers, rule) && isWhole
    }

    /// Sends the request on.
    ///
    /// - Returns: whether the server took it whole; it may answer early. Nil where the rule or the client ended it.
    private func forward(
        _ head: WireHead, _ reader: inout WireReader, to server: Socket, _ answers: inout WireReader, _ rule: FaultRule?
    ) -> Bool? {
        guard server.write(head.bytes) else { return nil }
        if head["Expect"]?.lowercased() == "100-continue" { client.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
        var rest = if case .cutMidRequest(let count) = rule?.action { count } else { Int.max }
        var serverTakes = true
        let isWhole = reader.body(head.requestFraming, decoded: false) { piece in
            serverTakes = server.write(piece.prefix(rest))
            rest -= min(rest, piece.count)
            return serverTakes && rest > 0
        }
        if rest == 0 {
            rule?.reach()
            return nil
        }
        return isWhole || !serverTakes ? isWhole : nil
    }

    /// Gives the answer back.
    ///
    /// - Returns: whether the connection stays open.
    private func answer(_ request: WireHead, _ answers: inout WireReader, _ rule: FaultRule?) -> Bool {
        guard var head = answers.head() else { return false }
        while (100..<200).contains(head.status) {
            guard let next = answers.head() else { return false }
            head = next
        }
        var rest = Int.max
        switch rule?.action {
        case .cutAfterForwarding:
            rule?.reach()
            return false
        case .holdAnswer: guard rule?.pass() == true else { return false }
        case .cutMidAnswer(let count):
            rest = count
            rule?.reach()
        case .holdRequest, .cutBeforeForwarding, .cutMidRequest, .answer, nil: break
        }
        guard client.write(rewritten(head)) else { return false }
        let framing = head.answerFraming(to: request.method)
        let isWhole = answers.body(framing, decoded: false) { piece in
            let isTaken = client.write(piece.prefix(rest))
            rest -= min(rest, piece.count)
            return isTaken && rest > 0
        }
        return isWhole && framing != .untilClose && head["Connection"]?.lowercased() != "close"
    }

    private func rewritten(_ head: WireHead) -> [UInt8] {
        let locations = shared.state.withLock { $0.locations }
        guard let location = head["Location"], !locations.isEmpty else { return head.bytes }
        let other = locations.reduce(location) { $0.replacing($1.from, with: $1.to) }
        return head.bytes.replacing(Array(location.utf8), with: Array(other.utf8))
    }
}
