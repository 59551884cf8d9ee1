package import Diagnostics

/// The plan against the live cluster: what Flink's client checks (in its order), and what YARN would refuse later.
package enum ClusterChecks {
    /// - Returns: those that fail and those to know of; nothing for what is fine.
    package static func findings(_ plan: DeploymentPlan, _ facts: ClusterFacts) -> [Finding] {
        []
    }
}
