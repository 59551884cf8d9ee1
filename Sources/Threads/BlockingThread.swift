import CGlibc
import Glibc

/// Threads for calls that block, which must not hold up a thread that runs tasks.
package enum BlockingThread {
    private final class Work: Sendable {
        let name: String
        let body: @Sendable () -> Void

        init(name: String, body: @escaping @Sendable () -> Void) {
            self.name = name
            self.body = body
        }
    }

    /// Runs `body` on a new thread of its own, which nobody waits for. No signal is delivered to it, so a write to a
    /// peer that is gone fails with `EPIPE`.
    ///
    /// - Parameter name: what `ps -L` shows; at most 15 bytes count.
    /// - Returns: false where the system gives no thread.
    package static func start(named name: String, _ body: @escaping @Sendable () -> Void) -> Bool {
        let work = Unmanaged.passRetained(Work(name: name, body: body))
        var thread = pthread_t()
        guard pthread_create(&thread, nil, entry, work.toOpaque()) == 0 else {
            work.release()
            return false
        }
        pthread_detach(thread)
        return true
    }

    private static let entry: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        if let context { run(Unmanaged<Work>.fromOpaque(context).takeRetainedValue()) }
        return nil
    }

    private static func run(_ work: Work) {
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        pthread_setname_np(pthread_self(), String(decoding: work.name.utf8.prefix(15), as: UTF8.self))
        work.body()
    }
}
