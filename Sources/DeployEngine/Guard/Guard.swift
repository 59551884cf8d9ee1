package import Diagnostics
import FlinkConfiguration
package import FlinkDeployment
package import HadoopRecords

/// Looks at what high availability meets on the cluster, before anything is done there.
package struct Guard: Sendable {
    let cluster: Cluster
    let isForced: Bool

    /// - Parameter isForced: whether a refusal becomes a warning.
    package init(cluster: Cluster, isForced: Bool) {
        self.cluster = cluster
        self.isForced = isForced
    }

    /// - Parameter own: the application's id where it has one already; it does not stand in its own way.
    /// - Returns: nothing for a plan without high availability. What cannot be looked at is a finding, not an error.
    package func findings(_ plan: DeploymentPlan, besides own: ApplicationID? = nil) async -> [Finding] {
        async let storage = storage(plan)
        guard let place = plan.sharedPlace else { return await storage }
        let facts = await ClusterIDReader(cluster: cluster).facts(of: place, type: plan.type, besides: own)
        let found = ClusterIDChecks.findings(plan, facts)
        return await storage + (isForced ? found.map(\.allowed) : found)
    }

    private func storage(_ plan: DeploymentPlan) async -> [Finding] {
        guard let folder = plan.highAvailabilityStorage else { return [] }
        let key = FlinkOptions.haStoragePath
        do {
            guard let refusal = try await StorageAccess(cluster: cluster).refusal(folder) else { return [] }
            return [
                plan.finding(
                    .highAvailabilityStorage, .fails,
                    "\(key) is \(folder), where \(cluster.user) may not write: \(refusal)",
                    hint: "Name a folder of yours, or have this one opened: hdfs dfs -chown or -chmod", key: key)
            ]
        } catch {
            return [
                plan.finding(
                    .highAvailabilityStorage, .cannotKnow,
                    "whether \(cluster.user) may write to \(folder) could not be asked", hint: nil, key: key)
            ]
        }
    }
}

extension Finding {
    /// The same as a warning, for a user who goes on in spite of it.
    fileprivate var allowed: Finding {
        guard failure?.code == .refusedByGuard else { return self }
        return Finding(code, .mayFail, seen, origin: origin)
    }
}
