import Glibc
import Synchronization

/// A pipe whose other end is closed to tell threads in `poll` to give up.
final class StopPipe: Sendable {
    /// Becomes readable at the stop.
    let descriptor: Int32
    private let writing: Mutex<Int32?>

    init() {
        let ends = Self.open()
        descriptor = ends.reading
        writing = Mutex(ends.writing)
    }

    deinit {
        stop()
        close(descriptor)
    }

    func stop() {
        writing.withLock { end in
            if let end { close(end) }
            end = nil
        }
    }

    /// - Returns: two ends, or -1 twice where the system gives none.
    static func open() -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}
