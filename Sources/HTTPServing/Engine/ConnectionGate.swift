import CMicroHTTPD
import Synchronization

/// Suspends and resumes the connection of one request. Whoever resumes changes what was waited for first, so that the
/// server's thread, which looks at it under the lock, cannot miss it.
final class ConnectionGate: Sendable {
    /// Used for `MHD_resume_connection` alone, which may be called on any thread for a suspended connection; the library
    /// frees no connection while it is suspended.
    private struct Handle: @unchecked Sendable {
        let connection: OpaquePointer
    }

    private struct State {
        var handle: Handle?
        var isSuspended = false
    }

    private let state: Mutex<State>

    init(_ connection: OpaquePointer) {
        state = Mutex(State(handle: Handle(connection: connection)))
    }

    var isSuspended: Bool { state.withLock { $0.isSuspended } }

    /// To be called on the server's thread, in a callback of the library.
    ///
    /// - Returns: false where it is ready, and the connection goes on.
    func suspend(unless isReady: () -> Bool) -> Bool {
        state.withLock { state in
            guard let handle = state.handle, !isReady() else { return false }
            state.isSuspended = true
            MHD_suspend_connection(handle.connection)
            return true
        }
    }

    /// May be called at any time; nothing happens where the connection is not suspended.
    func resume() {
        state.withLock { state in
            guard state.isSuspended, let handle = state.handle else { return }
            state.isSuspended = false
            MHD_resume_connection(handle.connection)
        }
    }

    /// The request is over, and its connection out of reach.
    func close() {
        state.withLock { $0 = State() }
    }
}
