import Diagnostics
package import FlinkDeployment
import ResourceManager

/// Looks at a plan with the eyes of the cluster, before anything is sent.
package struct PlanReview: Sendable {
    let cluster: Cluster
    let isForced: Bool

    /// - Parameter isForced: whether what the guard would refuse is a warning.
    package init(cluster: Cluster, isForced: Bool = false) {
        self.cluster = cluster
        self.isForced = isForced
    }

    /// - Returns: the plan, without its secrets, and every finding.
    /// - Throws: ``DeployError`` where the cluster does not answer.
    package func document(of plan: DeploymentPlan, rehearsal: RehearsalReport? = nil) async throws -> PlanDocument {
        let facts = try await FactsReader(cluster: cluster).read(for: plan.queue, allocating: false).facts
        let findings =
            await plan.findings + ClusterChecks.findings(plan, facts)
            + Guard(cluster: cluster, isForced: isForced).findings(plan)
        return try PlanDocument(plan: plan, facts: facts, findings: findings, rehearsal: rehearsal)
    }
}
