import Synchronization

/// What a ``WireServer`` is to be asked and has been asked.
final class WireScript: Sendable {
    struct State {
        var expected: [WireExchange] = []
        var requests: [WireRequest] = []
        var differences: [String] = []
        var otherwise: (@Sendable (WireRequest) -> WireAnswer?)?
    }

    let state = Mutex(State())
    private let inAnyOrder: Bool

    init(inAnyOrder: Bool) {
        self.inAnyOrder = inAnyOrder
    }

    /// The answer to a request. One that nobody expects gets 599 and is noted.
    func answer(to request: WireRequest) -> WireAnswer {
        let (candidates, otherwise) = state.withLock { state in
            state.requests.append(request)
            return (inAnyOrder ? state.expected : Array(state.expected.prefix(1)), state.otherwise)
        }
        var differences: [String] = []
        for (index, exchange) in candidates.enumerated() {
            guard let difference = exchange.difference(from: request) else {
                state.withLock { _ = $0.expected.remove(at: index) }
                return exchange.answer
            }
            differences.append(difference)
        }
        if let answer = otherwise?(request) { return answer }
        let difference = differences.first ?? "got \(request), expected nothing more"
        state.withLock { $0.differences.append(difference) }
        return .text(difference, status: 599)
    }
}
