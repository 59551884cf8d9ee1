package import FoundationEssentials

/// What a service was asked for: the part of a deployment that a command line does not have.
package struct WishRecord: Sendable, Hashable {
    package let deployment: DeploymentID
    /// `application`, `session`, or `job`.
    package let kind: String
    /// The name that the service has for the cluster.
    package let cluster: String
    /// The request as JSON, as it was sent. It may hold secrets.
    package let request: [UInt8]
    /// The name of the token that asked.
    package let createdBy: String
    /// Of a job in a session: its id, once it is chosen.
    package let job: String?
    /// When whoever asked stops waiting.
    package let deadline: Date?
    /// What is to be reached by then.
    package let awaited: DeploymentStage
    /// The deployment that failed and that this one goes on with; nil for one that somebody asked for.
    package let restartOf: DeploymentID?
    /// Of what is to be started again: the last completed checkpoint that was heard of.
    package let checkpoint: String?
    /// Where its job writes them; nil before that is known.
    package let checkpointFolder: String?
}
