import Diagnostics
import Synchronization

/// A request's body on its way from the server's thread to one task, which may be slower.
final class BodyBuffer: Sendable {
    enum Offer {
        case taken
        /// There is no room; the same bytes have to come again.
        case full
        /// Nobody reads, and what was dropped is too much to go on.
        case unwanted
    }

    private enum End {
        case whole
        case failed(any Error)
    }

    private struct State {
        var bytes: [UInt8] = []
        var received: Int64 = 0
        var end: End?
        var reader: CheckedContinuation<[UInt8]?, any Error>?
        var isWanted = false
        /// Set once nobody will read any more.
        var dropped: Int64?
    }

    /// How much is read from a client, and dropped, only to tell it the answer: 64 MiB.
    private static let mostDropped: Int64 = 64 << 20

    private let capacity: Int
    /// Called where the server's thread may go on with what it waited for.
    private let changed: @Sendable () -> Void
    private let state: Mutex<State>

    init(capacity: Int, changed: @escaping @Sendable () -> Void) {
        self.capacity = capacity
        self.changed = changed
        state = Mutex(State())
    }

    /// A body that is there already.
    init(_ bytes: [UInt8]) {
        capacity = .max
        changed = {}
        state = Mutex(State(bytes: bytes, received: Int64(bytes.count), end: .whole))
    }

    /// Whether somebody has asked for the body.
    var isWanted: Bool { state.withLock { $0.isWanted } }
    /// Whether a piece that is offered now would be taken.
    var hasRoom: Bool { state.withLock { $0.dropped != nil || $0.reader != nil || $0.bytes.count < capacity } }
    /// Whether more of it may come.
    var isOpen: Bool { state.withLock { $0.end == nil } }
    /// The bytes that have come, the dropped ones included.
    var received: Int64 { state.withLock { $0.received } }

    // MARK: The server's thread

    func offer(_ piece: UnsafeRawBufferPointer) -> Offer {
        let (offer, reader) = state.withLock { state -> (Offer, CheckedContinuation<[UInt8]?, any Error>?) in
            if let dropped = state.dropped {
                state.dropped = dropped + Int64(piece.count)
                state.received += Int64(piece.count)
                return (dropped > Self.mostDropped ? .unwanted : .taken, nil)
            }
            guard state.reader != nil || state.bytes.count < capacity else { return (.full, nil) }
            state.received += Int64(piece.count)
            if let reader = state.reader {
                state.reader = nil
                return (.taken, reader)
            }
            state.bytes.append(contentsOf: piece)
            return (.taken, nil)
        }
        reader?.resume(returning: Array(piece))
        return offer
    }

    /// The body is whole.
    func finish() {
        end(.whole)?.resume(returning: nil)
    }

    /// No more of it comes.
    func cut() {
        end(.failed(HTTPBodyCut(received: received)))?.resume(throwing: HTTPBodyCut(received: received))
    }

    private func end(_ end: End) -> CheckedContinuation<[UInt8]?, any Error>? {
        state.withLock { state in
            guard state.end == nil else { return nil }
            state.end = end
            defer { state.reader = nil }
            return state.reader
        }
    }

    // MARK: The task

    /// What has come since the last time; nil behind the end.
    func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { wait($0) }
        } onCancel: {
            let reader = state.withLock { state in
                defer { state.reader = nil }
                return state.reader
            }
            reader?.resume(throwing: CancellationError())
        }
    }

    private func wait(_ reader: CheckedContinuation<[UInt8]?, any Error>) {
        let (result, mayGoOn) = state.withLock { state -> (Result<[UInt8]?, any Error>?, Bool) in
            if !state.bytes.isEmpty {
                let bytes = state.bytes
                state.bytes = []
                return (.success(bytes), bytes.count >= capacity)
            }
            if Task.isCancelled { return (.failure(CancellationError()), false) }
            if state.dropped != nil { return (.failure(HTTPBodyCut(received: state.received)), false) }
            switch state.end {
            case .whole: return (.success(nil), false)
            case .failed(let error): return (.failure(error), false)
            case nil: break
            }
            guard state.reader == nil else {
                return (.failure(DeployError(.defect, "two tasks read the body of one request")), false)
            }
            state.reader = reader
            defer { state.isWanted = true }
            return (nil, !state.isWanted)
        }
        if let result { reader.resume(with: result) }
        if mayGoOn { changed() }
    }

    /// Nobody reads any more: what comes is dropped.
    func drop() {
        let reader = state.withLock { state in
            state.dropped = state.dropped ?? 0
            state.bytes = []
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(throwing: HTTPBodyCut(received: received))
        changed()
    }
}
