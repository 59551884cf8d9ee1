import Dispatch
import Synchronization

/// What a ``FaultProxy`` does with certain requests, and the test's hand on those that are held.
package final class FaultRule: Sendable {
    private struct State {
        var rest: Int?
        var reached = 0
        var isReleased = false
        var isDropped = false
    }

    let action: FaultAction
    private let matches: @Sendable (_ method: String, _ target: String) -> Bool
    private let state: Mutex<State>
    private let gate = DispatchGroup()

    init(
        _ action: FaultAction, times: Int?, _ matches: @escaping @Sendable (_ method: String, _ target: String) -> Bool
    ) {
        self.action = action
        self.matches = matches
        state = Mutex(State(rest: times))
        gate.enter()
    }

    /// Whether the rule holds for this request; counts it where the rule holds for a number of them.
    func claims(_ head: WireHead) -> Bool {
        guard matches(head.method, head.target) else { return false }
        return state.withLock { state in
            if state.rest == 0 { return false }
            state.rest = state.rest.map { $0 - 1 }
            return true
        }
    }

    /// The action has come to its point: held, answered by the server, or cut.
    func reach() {
        state.withLock { $0.reached += 1 }
    }

    /// Blocks until the rule is released or dropped.
    ///
    /// - Returns: whether to go on.
    func pass() -> Bool {
        reach()
        gate.wait()
        return state.withLock { !$0.isDropped }
    }

    /// How many requests have come to the point of the rule: are held, were done by the server, or were cut.
    package var reachedCount: Int { state.withLock { $0.reached } }

    /// Waits until so many requests have come to the point of the rule.
    package func reached(_ count: Int = 1, within limit: Duration = .seconds(60)) async throws {
        try await poll(within: limit, for: "request \(count) of a fault rule") { reachedCount >= count }
    }

    /// Lets what is held go on, now and later.
    package func release() { open { $0.isReleased = true } }

    /// Closes the connections of what is held, now and later.
    package func drop() { open { $0.isDropped = true } }

    private func open(_ change: (inout State) -> Void) {
        let wasOpen = state.withLock { state in
            defer { change(&state) }
            return state.isReleased || state.isDropped
        }
        if !wasOpen { gate.leave() }
    }

    deinit {
        // A group that is gone while entered ends the process.
        if !state.withLock({ $0.isReleased || $0.isDropped }) { gate.leave() }
    }
}
