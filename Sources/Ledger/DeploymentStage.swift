import SQLiteStore

/// How far a deployment has come; a later stage is greater.
package enum DeploymentStage: String, Sendable, Hashable, Codable, CaseIterable, SQLiteConvertible {
    /// It is decided what to do; nothing is on the cluster.
    case planned
    /// Files may be in the staging folder.
    case staging
    /// All files are in the staging folder.
    case staged
    /// The application has an id, and the ResourceManager may have been asked to start it.
    case submitting
    /// The ResourceManager took the application.
    case submitted
    /// The application waits in its queue or for its first container.
    case accepted
    /// The application master runs.
    case running
    /// A job of it executes.
    case executing
    /// The application ended, well or not. Nothing comes after it.
    case ended
    /// Nothing of it is on the cluster any more, as if it had not been asked for. Nothing comes after it.
    case undone

    /// Whether nothing comes after this stage.
    package var isLast: Bool { self >= .ended }

    /// Where a deployment is that was at this stage and is now seen at another; nil for one that was not looked at.
    func next(_ seen: DeploymentStage?) -> DeploymentStage {
        guard let seen, !isLast else { return self }
        return self >= .submitted ? max(self, seen) : seen
    }
}

extension DeploymentStage: Comparable {
    package static func < (left: DeploymentStage, right: DeploymentStage) -> Bool {
        guard let left = allCases.firstIndex(of: left), let right = allCases.firstIndex(of: right) else { return false }
        return left < right
    }
}
