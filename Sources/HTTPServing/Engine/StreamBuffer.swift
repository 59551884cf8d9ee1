import Synchronization

/// An answer's bytes on their way from tasks to the server's thread, which takes them as fast as the client reads.
final class StreamBuffer: Sendable {
    enum Taken: Equatable {
        case bytes(Int)
        /// There is nothing for now.
        case nothing
        /// The content is whole.
        case finished
        /// The content comes to no proper end.
        case broken
    }

    private enum End {
        case finished
        case broken
    }

    private struct State {
        var bytes: [UInt8] = []
        /// How many of ``bytes`` are gone already.
        var taken = 0
        var end: End?
        var lastWrite = ContinuousClock.now
        var writers: [Int: CheckedContinuation<Void, any Error>] = [:]
        var lastWriter = 0

        var waiting: Int { bytes.count - taken }

        mutating func append(_ piece: ArraySlice<UInt8>) {
            if taken > bytes.count / 2 {
                bytes.removeFirst(taken)
                taken = 0
            }
            bytes += piece
            lastWrite = .now
        }

        mutating func takeWriters() -> [CheckedContinuation<Void, any Error>] {
            defer { writers = [:] }
            return Array(writers.values)
        }
    }

    /// In bytes: as much is handed over at once.
    static let pieceSize = 64 << 10

    private let capacity: Int
    /// Called where the server's thread may go on with what it waited for.
    private let changed: @Sendable () -> Void
    private let state = Mutex(State())

    init(capacity: Int, changed: @escaping @Sendable () -> Void) {
        self.capacity = capacity
        self.changed = changed
    }

    /// Whether the content has come to its end, whatever end.
    var isClosed: Bool { state.withLock { $0.end != nil } }
    /// Whether there is something to take or to know.
    var isReady: Bool { state.withLock { $0.waiting > 0 || $0.end != nil } }

    // MARK: Tasks

    /// Adds a piece as a whole, when there is room.
    ///
    /// - Throws: `CancellationError` behind the end, and where the task is cancelled.
    func append(_ piece: ArraySlice<UInt8>) async throws {
        while !(try tryAppend(piece)) { try await waitForRoom() }
        changed()
    }

    /// - Returns: false where there is no room, and behind the end.
    func offer(_ piece: ArraySlice<UInt8>) -> Bool {
        guard (try? tryAppend(piece)) == true else { return false }
        changed()
        return true
    }

    /// The content is whole.
    func finish() {
        end(.finished)
    }

    /// The content breaks off here, or nobody wants it any more.
    func close() {
        end(.broken)
    }

    /// Adds a comment line where nothing has been written for `time`, and nothing waits to be read.
    func keepAlive(after time: Duration) {
        let isAdded = state.withLock { state in
            guard state.end == nil, state.waiting == 0, ContinuousClock.now - state.lastWrite >= time else {
                return false
            }
            state.append([UInt8(ascii: ":"), UInt8(ascii: "\n"), UInt8(ascii: "\n")])
            return true
        }
        if isAdded { changed() }
    }

    private func tryAppend(_ piece: ArraySlice<UInt8>) throws -> Bool {
        try state.withLock { state in
            guard state.end == nil else { throw CancellationError() }
            guard state.waiting < capacity else { return false }
            state.append(piece)
            return true
        }
    }

    private func waitForRoom() async throws {
        let id = state.withLock { state in
            state.lastWriter += 1
            return state.lastWriter
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait($0, id) }
        } onCancel: {
            state.withLock { $0.writers.removeValue(forKey: id) }?.resume(throwing: CancellationError())
        }
    }

    private func wait(_ writer: CheckedContinuation<Void, any Error>, _ id: Int) {
        let result = state.withLock { state -> Result<Void, any Error>? in
            if Task.isCancelled || state.end != nil { return .failure(CancellationError()) }
            if state.waiting < capacity { return .success(()) }
            state.writers[id] = writer
            return nil
        }
        if let result { writer.resume(with: result) }
    }

    private func end(_ end: End) {
        let writers = state.withLock { state -> [CheckedContinuation<Void, any Error>]? in
            guard state.end == nil else { return nil }
            state.end = end
            if end == .broken {
                state.bytes = []
                state.taken = 0
            }
            return state.takeWriters()
        }
        guard let writers else { return }
        for writer in writers { writer.resume(throwing: CancellationError()) }
        changed()
    }

    // MARK: The server's thread

    func take(into room: UnsafeMutableRawBufferPointer) -> Taken {
        let (taken, writers) = state.withLock { state -> (Taken, [CheckedContinuation<Void, any Error>]) in
            let count = min(room.count, state.waiting)
            guard count > 0 else {
                switch state.end {
                case .finished: return (.finished, [])
                case .broken: return (.broken, [])
                case nil: return (.nothing, [])
                }
            }
            room.copyBytes(from: state.bytes[state.taken..<state.taken + count])
            state.taken += count
            if state.waiting == 0 {
                state.bytes.removeAll(keepingCapacity: state.bytes.count > 1 << 10)
                state.taken = 0
            }
            return (.bytes(count), state.waiting <= capacity / 2 ? state.takeWriters() : [])
        }
        for writer in writers { writer.resume() }
        return taken
    }
}
