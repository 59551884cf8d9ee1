import HTTPServing
import Synchronization

/// Slows down who guesses tokens. What it remembers is bounded.
final class SignInBrake: Sendable {
    private struct State {
        var failures: [String: (count: Int, at: ContinuousClock.Instant)] = [:]
        var waiting = 0
    }

    /// How many addresses are remembered, how many sign-ins may wait, and when a failure is forgotten.
    private static let addresses = 1024
    private static let places = 32
    private static let memory = Duration.seconds(600)
    private static let longest = Duration.seconds(8)

    private let state = Mutex(State())

    /// Waits as long as the failures of an address have it: nothing after none, twice as long after each, at most 8 s.
    ///
    /// - Throws: ``HTTPRefusal`` 429 where too many wait; `CancellationError`.
    func wait(for address: String) async throws {
        let pause = try take(address)
        defer { state.withLock { $0.waiting -= 1 } }
        if pause > .zero { try await Task.sleep(for: pause) }
    }

    func failed(_ address: String) {
        state.withLock { state in
            let now = ContinuousClock.now
            if state.failures.count >= Self.addresses {
                state.failures = state.failures.filter { now - $0.value.at < Self.memory }
            }
            if state.failures.count >= Self.addresses, state.failures[address] == nil,
                let oldest = state.failures.min(by: { $0.value.at < $1.value.at })?.key
            {
                state.failures[oldest] = nil
            }
            state.failures[address] = ((state.failures[address]?.count ?? 0) + 1, now)
        }
    }

    func succeeded(_ address: String) {
        state.withLock { $0.failures[address] = nil }
    }

    /// How long an address has to wait after so many failures.
    static func pause(after failures: Int) -> Duration {
        failures == 0 ? .zero : min(longest, .milliseconds(125 << min(failures, 10)))
    }

    private func take(_ address: String) throws -> Duration {
        try state.withLock { state in
            guard state.waiting < Self.places else {
                throw HTTPRefusal(429, "too many sign-ins at once", headers: ["Retry-After": "10"])
            }
            state.waiting += 1
            guard let known = state.failures[address], ContinuousClock.now - known.at < Self.memory else {
                return .zero
            }
            return Self.pause(after: known.count)
        }
    }
}
