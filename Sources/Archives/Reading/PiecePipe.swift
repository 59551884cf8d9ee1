import Diagnostics

/// Pieces on their way from tasks, which never block, to a thread, which does.
///
/// One task sends at a time.
final class PiecePipe: Sendable {
    typealias Outcome = Swift.Result<ArchiveStream.Result, DeployError>

    private struct State {
        var pieces: [[UInt8]] = []
        var isClosed = false
        var outcome: Outcome?
        /// Waits for room.
        var sender: CheckedContinuation<Void, Never>?
        /// Waits for the outcome.
        var receiver: CheckedContinuation<Outcome, Never>?
    }

    private let state = Monitor(State())
    private static let room = 4

    /// Waits for room, and gives the failure where the thread has ended with one.
    func send(_ piece: [UInt8]) async throws(DeployError) {
        state.change { if $0.outcome == nil { $0.pieces.append(piece) } }
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let waits = state.change { state in
                guard state.pieces.count >= Self.room, state.outcome == nil else { return false }
                state.sender = continuation
                return true
            }
            if !waits { continuation.resume() }
        }
        if case .failure(let error) = state.change({ $0.outcome }) { throw error }
    }

    /// No more pieces come.
    func close() {
        state.change { $0.isClosed = true }
    }

    /// The next piece, for the thread, which it blocks; empty at the end.
    func next() -> [UInt8] {
        let (piece, sender): ([UInt8], CheckedContinuation<Void, Never>?) = state.wait { state in
            if !state.pieces.isEmpty {
                let piece = state.pieces.removeFirst()
                defer { state.sender = nil }
                return (piece, state.sender)
            }
            return state.isClosed ? ([], nil) : nil
        }
        sender?.resume()
        return piece
    }

    /// The thread is done.
    func end(_ outcome: Outcome) {
        let (sender, receiver) = state.change { state in
            state.outcome = outcome
            state.pieces = []
            defer { (state.sender, state.receiver) = (nil, nil) }
            return (state.sender, state.receiver)
        }
        sender?.resume()
        receiver?.resume(returning: outcome)
    }

    func result() async throws(DeployError) -> ArchiveStream.Result {
        let outcome: Outcome = await withCheckedContinuation { continuation in
            let outcome = state.change { state in
                if state.outcome == nil { state.receiver = continuation }
                return state.outcome
            }
            if let outcome { continuation.resume(returning: outcome) }
        }
        return try outcome.get()
    }
}
