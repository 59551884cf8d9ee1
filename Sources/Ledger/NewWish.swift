package import FoundationEssentials

/// What a service was asked for, at its beginning; the fields are those of ``WishRecord``.
package struct NewWish: Sendable, Hashable {
    package var kind: String
    package var cluster: String
    package var request: [UInt8]
    package var createdBy: String
    package var deadline: Date?
    /// What is to be reached by the deadline.
    package var awaited: DeploymentStage
    /// Whether it is to be started again after a failure.
    package var restarts: Bool
    package var restartOf: DeploymentID?

    package init(
        kind: String, cluster: String, request: [UInt8], createdBy: String, deadline: Date? = nil,
        awaited: DeploymentStage = .executing, restarts: Bool = false, restartOf: DeploymentID? = nil
    ) {
        self.kind = kind
        self.cluster = cluster
        self.request = request
        self.createdBy = createdBy
        self.deadline = deadline
        self.awaited = awaited
        self.restarts = restarts
        self.restartOf = restartOf
    }
}
