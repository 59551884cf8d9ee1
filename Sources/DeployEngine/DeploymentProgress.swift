package import Diagnostics
package import HadoopRecords

/// What a deployment tells of itself while it is under way, in order.
package enum DeploymentProgress: Sendable {
    /// What the checks found; nothing of it stops the deployment unless an error follows.
    case checked([Finding])
    case staging(StagingProgress)
    /// The ResourceManager is about to be handed the application.
    case submitting(ApplicationID)
    case submitted(ApplicationID)
    /// The same key was used before: this application is that deployment.
    case resumed(ApplicationID)
    case changed(ApplicationProgress.Change)
    /// Why nothing goes on for now; told anew when it is something else.
    case explained(Explanation)
    /// The cluster does not answer; what was known stands.
    case unreachable(DeployError)
    /// An interrupted deployment is being taken back.
    case undoing(ApplicationID)
}
