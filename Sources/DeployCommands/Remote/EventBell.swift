import Diagnostics
import ServiceClient
import Synchronization

/// Rings when something has happened to a deployment: whoever follows it looks then, and need not ask all the time.
final class EventBell: Sendable {
    private struct State {
        var hasRung = false
        var waiting: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// Runs `work` while the events of a deployment are listened to.
    static func whileListening<Result: Sendable>(
        to path: String, of service: ServiceClient, _ work: @escaping @Sendable (EventBell) async throws -> Result
    ) async throws -> Result {
        let bell = EventBell()
        let listening = Task { try await service.listen(path) { _ in bell.ring() } }
        defer { listening.cancel() }
        return try await work(bell)
    }

    func ring() {
        state.withLock { state in
            state.hasRung = true
            state.waiting?.resume()
            state.waiting = nil
        }
    }

    /// Returns when it has rung since the last time, or after so long.
    ///
    /// - Throws: `CancellationError`.
    func wait(atMost pause: Duration) async throws {
        let alarm = Task {
            try await Task.sleep(for: pause)
            ring()
        }
        defer { alarm.cancel() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    guard !state.hasRung, !Task.isCancelled else { return true }
                    state.waiting = continuation
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            ring()
        }
        state.withLock { $0.hasRung = false }
        try Task.checkCancellation()
    }
}
