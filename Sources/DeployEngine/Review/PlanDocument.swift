package import Diagnostics
package import FlinkDeployment
import FoundationEssentials
import ResourceManager

/// A plan with what the checks found, as `plan -o json` prints it and the service answers.
package struct PlanDocument: Codable, Sendable {
    package let plan: DeploymentPlan
    /// What the checks found, those of the plan and those against the cluster.
    package let findings: [Finding]
    /// The exact body of the submission, but for secrets.
    package let request: JSONValue
    /// What importing the program gave; absent where it was not asked for.
    package let rehearsal: RehearsalReport?

    package init(
        plan: DeploymentPlan, facts: ClusterFacts, findings: [Finding], rehearsal: RehearsalReport? = nil
    ) throws {
        self.plan = plan.redacted
        self.rehearsal = rehearsal
        self.findings = findings
        let body = try ResourceManagerClient.requestBody(for: facts.completing(try plan.redactedPreviewContext()))
        request = try JSONDecoder().decode(JSONValue.self, from: Data(body))
    }
}
