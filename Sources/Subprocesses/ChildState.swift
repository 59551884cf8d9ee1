import Glibc
import Synchronization

/// Whether a child still runs. A signal reaches it only while it does: its process id is given back to the system
/// under the same lock.
final class ChildState: Sendable {
    private struct State {
        var end: SubprocessEnd?
        var waiters: [CheckedContinuation<SubprocessEnd, Never>] = []
    }

    private let pid: pid_t
    private let state = Mutex(State())

    init(pid: pid_t) {
        self.pid = pid
    }

    /// Blocks until the process has ended, and takes its status.
    func reap() {
        var info = siginfo_t()
        while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let (waiters, end) = state.withLock { state in
            var status: Int32 = 0
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
            let end = SubprocessEnd(waitStatus: status)
            state.end = end
            defer { state.waiters = [] }
            return (state.waiters, end)
        }
        for waiter in waiters { waiter.resume(returning: end) }
    }

    func wait() async -> SubprocessEnd {
        await withCheckedContinuation { continuation in
            let end = state.withLock { state in
                if state.end == nil { state.waiters.append(continuation) }
                return state.end
            }
            if let end { continuation.resume(returning: end) }
        }
    }

    var end: SubprocessEnd? { state.withLock { $0.end } }

    /// - Parameter group: whether the whole process group is meant.
    func signal(_ number: Int32, group: Bool) {
        state.withLock { state in
            if state.end == nil { _ = kill(group ? -pid : pid, number) }
        }
    }
}
