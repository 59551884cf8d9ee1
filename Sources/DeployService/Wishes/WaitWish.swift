import Ledger

/// What a deadline is for.
package enum WaitWish: String, Codable, Sendable, CaseIterable {
    case accepted, running, executing, finished
}

extension Wish {
    /// What is to be reached by the deadline; without a word a job that executes, and of a session its JobManager.
    var awaited: DeploymentStage {
        switch waitFor ?? (kind == .session ? .running : .executing) {
        case .accepted: .accepted
        case .running: .running
        case .executing: .executing
        case .finished: .ended
        }
    }
}
