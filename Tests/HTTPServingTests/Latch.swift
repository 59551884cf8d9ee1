import Synchronization

/// Counts, for tests that wait until something has happened, and lets tasks wait until it is opened.
final class Latch: Sendable {
    private let count = Atomic<Int>(0)
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    var counted: Int { count.load(ordering: .sequentiallyConsistent) }

    func add(_ number: Int = 1) {
        count.add(number, ordering: .sequentiallyConsistent)
    }

    func open() { continuation.finish() }

    /// Returns where it is opened and where the task is cancelled.
    func wait() async {
        for await _ in stream {}
    }
}
