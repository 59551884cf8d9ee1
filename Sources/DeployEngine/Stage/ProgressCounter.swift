import Synchronization

/// Adds up what several uploads report, and tells the sum at most once per half percent.
final class ProgressCounter: Sendable {
    private struct State {
        var progress: StagingProgress
        var told: Int64
    }

    private let state: Mutex<State>
    private let report: @Sendable (StagingProgress) -> Void

    init(_ progress: StagingProgress, report: @escaping @Sendable (StagingProgress) -> Void) {
        state = Mutex(State(progress: progress, told: 0))
        self.report = report
        report(progress)
    }

    /// More bytes went up.
    func add(_ bytes: Int64) {
        let told = state.withLock { state -> StagingProgress? in
            state.progress.bytesDone += bytes
            guard state.progress.bytesDone - state.told >= max(1, state.progress.bytes / 200) else { return nil }
            state.told = state.progress.bytesDone
            return state.progress
        }
        if let told { report(told) }
    }

    /// A file of that size is complete, of which `sent` bytes were counted already.
    func finish(_ size: Int64, sent: Int64) {
        let told = state.withLock { state in
            state.progress.bytesDone += size - sent
            state.progress.filesDone += 1
            return state.progress
        }
        report(told)
    }

    /// A file of that size will not be complete, of which `sent` bytes were counted.
    func leaveOut(_ size: Int64, sent: Int64) {
        let told = state.withLock { state in
            state.progress.files -= 1
            state.progress.bytes -= size
            state.progress.bytesDone -= sent
            state.told = min(state.told, state.progress.bytesDone)
            return state.progress
        }
        report(told)
    }
}

extension Mutex<Int64> {
    /// Remembers the sum of what was sent, which is less than before where a transfer begins anew.
    ///
    /// - Returns: how many bytes more than ever before it is.
    borrowing func advance(to total: Int64) -> Int64 {
        withLock { known in
            defer { known = max(known, total) }
            return max(0, total - known)
        }
    }
}
