package import Diagnostics
package import Ledger
import Synchronization

/// Tells when something has happened in the ledger, whichever process wrote it.
///
/// A stream reads the ledger at its own pace, so that a slow reader holds nothing up and loses nothing.
package final class EventFeed: Sendable {
    private struct State {
        var latest: Int64
        var waiting: [UInt64: (after: Int64, continuation: CheckedContinuation<Void, Never>)] = [:]
        var next: UInt64 = 0
    }

    private static let pause = Duration.milliseconds(200)

    let ledger: Ledger
    private let state: Mutex<State>

    /// - Throws: ``DeployError`` where the ledger cannot be read.
    package init(ledger: Ledger) async throws(DeployError) {
        self.ledger = ledger
        state = Mutex(State(latest: try await ledger.lastEvent()))
    }

    /// The number of the latest event.
    package var latest: Int64 { state.withLock { $0.latest } }

    /// Looks until the task is cancelled; a ledger that cannot be read for now is looked at again.
    package func run() async {
        while (try? await Task.sleep(for: Self.pause)) != nil {
            if let number = try? await ledger.lastEvent() { tell(number) }
        }
        let left = state.withLock { state in
            defer { state.waiting = [:] }
            return state.waiting.values.map(\.continuation)
        }
        for continuation in left { continuation.resume() }
    }

    /// Waits for an event behind this one.
    ///
    /// - Throws: `CancellationError`.
    package func wait(after number: Int64) async throws {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    guard state.latest <= number, !Task.isCancelled else { return true }
                    state.waiting[id] = (number, continuation)
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: id) }?.continuation.resume()
        }
        try Task.checkCancellation()
    }

    private func tell(_ number: Int64) {
        let due = state.withLock { state in
            guard number > state.latest else { return [CheckedContinuation<Void, Never>]() }
            state.latest = number
            let due = state.waiting.filter { $0.value.after < number }
            for id in due.keys { state.waiting[id] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in due { continuation.resume() }
    }
}
