import CCurl
import Diagnostics
import Synchronization

/// What tasks ask of a client's thread. Tasks put commands in, the thread takes them out.
final class CurlMailbox: Sendable {
    enum Command: Sendable {
        case start(CurlOrder)
        case cancel(CurlOrder.ID)
        /// There is room again for a paused transfer's body.
        case resume(CurlOrder.ID)
        case stop
    }

    /// libcurl's manual on `curl_multi_wakeup`: it can be called from any thread. Nothing else is called with this.
    private struct Wakeup: @unchecked Sendable {
        let multi: UnsafeMutableRawPointer
    }

    private struct State {
        var commands: [Command] = []
        var wakeup: Wakeup?
        var lastID: CurlOrder.ID = 0
        /// There is no thread to take commands.
        var isRefusing = false
    }

    private let state = Mutex(State())

    func makeID() -> CurlOrder.ID {
        state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
    }

    func post(_ command: Command) {
        let isRefused = state.withLock { state in
            if state.isRefusing { return true }
            state.commands.append(command)
            if let multi = state.wakeup?.multi { curl_multi_wakeup(multi) }
            return false
        }
        if isRefused { refuse([command]) }
    }

    /// Fails every order from now on: there is no thread to take commands.
    func refuse() {
        state.withLock { $0.isRefusing = true }
        refuse(takeAll())
    }

    private func refuse(_ commands: [Command]) {
        for case .start(let order) in commands {
            order.finish(DeployError(.defect, "the system gives no thread for HTTP"))
        }
    }

    /// The commands since the last time, in order.
    func takeAll() -> [Command] {
        state.withLock { state in
            defer { state.commands = [] }
            return state.commands
        }
    }

    /// From here on each command wakes this multi handle's thread.
    func attach(_ multi: UnsafeMutableRawPointer) {
        let wakeup = Wakeup(multi: multi)
        state.withLock { $0.wakeup = wakeup }
    }

    /// The multi handle is not touched any more.
    func detach() {
        state.withLock { $0.wakeup = nil }
    }
}
