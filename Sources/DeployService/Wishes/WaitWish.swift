import DeployEngine

/// What a deadline is for: the words of ``WaitStage``.
package enum WaitWish: String, Codable, Sendable, CaseIterable {
    case accepted, running, executing, finished

    var stage: WaitStage {
        switch self {
        case .accepted: .accepted
        case .running: .running
        case .executing: .executing
        case .finished: .finished
        }
    }
}
