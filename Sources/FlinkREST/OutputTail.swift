import Synchronization

/// The end of a text that comes in pieces and may be long.
final class OutputTail: Sendable {
    private struct State {
        var toSkip: Int64
        var kept: [UInt8] = []
    }

    private let state: Mutex<State>
    private let limit: Int

    /// - Parameters:
    ///   - start: how many bytes at its start do not count.
    ///   - limit: how many are kept at the most.
    init(after start: Int64, limit: Int) {
        state = Mutex(State(toSkip: start))
        self.limit = limit
    }

    func take(_ piece: [UInt8]) {
        state.withLock { state in
            let skipped = min(state.toSkip, Int64(piece.count))
            state.toSkip -= skipped
            state.kept += piece.dropFirst(Int(skipped))
            if state.kept.count > 2 * limit { state.kept.removeFirst(state.kept.count - limit) }
        }
    }

    var text: String { state.withLock { String(decoding: $0.kept.suffix(limit), as: UTF8.self) } }
}
