import Synchronization

/// The body of an answer on its way from the client's thread to one task, which may be slower.
final class BodyPieces: Sendable {
    private struct State {
        var buffered = 0
        var isPaused = false
    }

    /// From this many bytes on the server has to wait.
    private static let mark = 1 << 20

    private let pieces: AsyncStream<[UInt8]>
    private let continuation: AsyncStream<[UInt8]>.Continuation
    private let state = Mutex(State())
    private let resume: @Sendable () -> Void

    /// - Parameter resume: called when a piece that was refused may come again.
    init(resume: @escaping @Sendable () -> Void) {
        (pieces, continuation) = AsyncStream.makeStream()
        self.resume = resume
    }

    /// - Returns: false where the piece is not taken and has to come again later.
    func offer(_ piece: UnsafeRawBufferPointer) -> Bool {
        let isTaken = state.withLock { state in
            state.isPaused = state.buffered >= Self.mark
            if !state.isPaused { state.buffered += piece.count }
            return !state.isPaused
        }
        if isTaken { continuation.yield(Array(piece)) }
        return isTaken
    }

    /// There are no more pieces.
    func finish() {
        continuation.finish()
    }

    /// Hands over all pieces, one after another; returns early where the task is cancelled.
    func forEach(_ take: @Sendable ([UInt8]) async throws -> Void) async throws {
        for await piece in pieces {
            try await take(piece)
            let wasPaused = state.withLock { state in
                state.buffered -= piece.count
                guard state.isPaused, state.buffered <= Self.mark / 2 else { return false }
                state.isPaused = false
                return true
            }
            if wasPaused { resume() }
        }
    }
}
