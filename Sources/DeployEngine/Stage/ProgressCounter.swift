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
}
