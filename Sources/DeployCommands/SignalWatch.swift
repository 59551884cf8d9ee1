import Dispatch
import Glibc
import Synchronization

/// Calls back when the user or the system asks the process to end, by a signal that it was not started to ignore.
final class SignalWatch: Sendable {
    private let sources: Mutex<[any DispatchSourceSignal]>

    /// - Parameter ended: told the signal's number, on a queue of its own, each time one comes.
    init(_ signals: [Int32] = [SIGINT, SIGTERM, SIGHUP], ended: @escaping @Sendable (Int32) -> Void) {
        let queue = DispatchQueue(label: "signals")
        let ignored = IgnoredSignals.current()
        let made = signals.filter { !ignored.contains($0) }.map { number -> any DispatchSourceSignal in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { ended(number) }
            source.resume()
            return source
        }
        sources = Mutex(made)
    }

    deinit {
        sources.withLock { sources in
            for source in sources { source.cancel() }
        }
    }
}
