/// A request that is expected, and its answer.
package struct WireExchange: Sendable {
    package var method: String
    /// The path and query as they must come, byte for byte.
    package var target: String
    /// Header lines that must be there with these values; others may be.
    package var headers: [(name: String, value: String)]
    /// What else must hold; says what is wrong, or nil.
    package var objection: @Sendable (WireRequest) -> String?
    package var answer: WireAnswer

    package init(
        _ method: String, _ target: String, headers: [(name: String, value: String)] = [], body: [UInt8]? = nil,
        answer: WireAnswer = WireAnswer()
    ) {
        self.init(method, target, headers: headers, answer: answer) { request in
            body.flatMap { $0 == request.body ? nil : "its body is \(request.body.count) bytes that differ" }
        }
    }

    /// - Parameter objection: looks at the request further; says what is wrong with it, or nil.
    package init(
        _ method: String, _ target: String, headers: [(name: String, value: String)] = [],
        answer: WireAnswer = WireAnswer(), objection: @escaping @Sendable (WireRequest) -> String?
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.objection = objection
        self.answer = answer
    }

    /// How a request differs from what is expected; nil where it does not.
    func difference(from request: WireRequest) -> String? {
        guard request.method == method, request.target == target else {
            return "got \(request), expected \(method) \(target)"
        }
        for (name, value) in headers where request[name] != value {
            return "\(request) has \(name): \(request[name] ?? "nothing"), expected \(value)"
        }
        return objection(request).map { "\(request): \($0)" }
    }
}
