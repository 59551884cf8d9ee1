package import HadoopRecords

/// An event, with what was before it and how its deployment has ended.
package struct EventPassage: Sendable, Hashable {
    package let event: DeploymentEvent
    /// The stage that was reached before; nil for the first event.
    package let before: DeploymentStage?
    /// nil while the deployment has not ended.
    package let finalStatus: FinalApplicationStatus?
    package let yarnState: YarnApplicationState?
}
