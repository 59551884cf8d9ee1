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

    init(plan: DeploymentPlan, facts: ClusterFacts, findings: [Finding]) throws {
        self.plan = plan.redacted
        self.findings = findings
        let body = try ResourceManagerClient.requestBody(for: facts.completing(try plan.redactedPreviewContext()))
        request = try JSONDecoder().decode(JSONValue.self, from: Data(body))
    }
}
