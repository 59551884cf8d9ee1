import DeployEngine
import Diagnostics
import FlinkDeployment
import HadoopRecords

/// Tells of one deployment.
protocol DeploymentTeller: Sendable {
    /// The application, once the ResourceManager has it.
    var submitted: ApplicationID? { get }
    /// The first line: what is about to be deployed.
    ///
    /// - Parameter cluster: its name.
    func planned(_ plan: DeploymentPlan, on cluster: String)
    func show(_ progress: DeploymentProgress)
    /// The end: the document, and what to do next.
    ///
    /// - Throws: ``DeployError`` `defect`.
    func finish(_ status: ApplicationStatus) throws(DeployError)
}
