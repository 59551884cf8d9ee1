import DeployEngine
import Diagnostics
import Ledger

extension ServedClusters {
    /// The cluster that a deployment is on; nil for one that is no longer served.
    func served(_ record: DeploymentRecord) throws(DeployError) -> ServedCluster? {
        for served in clusters where try served.cluster(for: record.user).name == record.cluster { return served }
        return nil
    }
}
