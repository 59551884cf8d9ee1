import DeployEngine
import Diagnostics
import FlinkDeployment
import FoundationEssentials
import ResourceManager

/// What `plan -o json` prints.
struct PlanDocument: Encodable {
    let plan: DeploymentPlan
    /// What the checks found, those of the plan and those against the cluster.
    let findings: [Finding]
    /// The exact body of the submission, but for secrets.
    let request: JSONValue
    /// What importing the program gave; absent where it was not asked for.
    let rehearsal: RehearsalReport?

    init(
        plan: DeploymentPlan, facts: ClusterFacts, findings: [Finding], rehearsal: RehearsalReport? = nil
    ) throws {
        self.plan = plan.redacted
        self.rehearsal = rehearsal
        self.findings = findings
        let body = try ResourceManagerClient.requestBody(for: facts.completing(try plan.redactedPreviewContext()))
        request = try JSONDecoder().decode(JSONValue.self, from: Data(body))
    }
}
