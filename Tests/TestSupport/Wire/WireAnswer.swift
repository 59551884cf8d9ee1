/// What a ``WireServer`` sends back.
package struct WireAnswer: Sendable {
    package var status: Int
    /// Without those that tell the body's length.
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    package var isChunked: Bool
    package var fault: WireFault?

    package init(
        _ status: Int = 200, headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        isChunked: Bool = false, fault: WireFault? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.isChunked = isChunked
        self.fault = fault
    }

    package static func json(_ text: String, status: Int = 200) -> WireAnswer {
        WireAnswer(status, headers: [("Content-Type", "application/json")], body: Array(text.utf8))
    }

    package static func text(_ text: String, status: Int = 200, type: String = "text/plain") -> WireAnswer {
        WireAnswer(status, headers: [("Content-Type", type)], body: Array(text.utf8))
    }

    package static func redirect(to location: String, status: Int = 307) -> WireAnswer {
        WireAnswer(status, headers: [("Location", location)])
    }

    /// The same answer, gone wrong.
    package func with(_ fault: WireFault) -> WireAnswer {
        var answer = self
        answer.fault = fault
        return answer
    }

    /// The head as it is sent.
    var head: [UInt8] {
        let length = isChunked ? ("Transfer-Encoding", "chunked") : ("Content-Length", "\(body.count)")
        let lines = ["HTTP/1.1 \(status) -"] + (headers + [length]).map { "\($0.0): \($0.1)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
