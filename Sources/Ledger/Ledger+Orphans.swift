package import Diagnostics
import FoundationEssentials
import SQLiteStore

extension Ledger {
    /// The deployments of a user on a cluster that a process left before they ran, when that process is known to be
    /// dead; the oldest first.
    package func orphans(user: String, cluster: String) throws(DeployError) -> [DeploymentRecord] {
        try records(
            """
            WHERE cluster = :cluster AND user = :user AND owner_pid IS NOT NULL AND stage NOT IN ('ended', 'undone')
            ORDER BY id
            """, ["cluster": cluster, "user": user]
        ).filter { $0.stage < .running && $0.owner?.state == .gone }
    }

    /// Makes this process the owner of a deployment, if `owner` still is; nil stands for nobody.
    ///
    /// Of several processes that try, one succeeds. Whether the owner is dead is for the caller to ask before
    /// (``ProcessIdentity/state``).
    ///
    /// - Returns: whether it is this process's now.
    package func takeOver(_ id: DeploymentID, from owner: ProcessIdentity?) throws(DeployError) -> Bool {
        try connection.transaction { () throws(DeployError) in
            let known = try record(id)
            guard known.owner == owner, !known.stage.isLast else { return false }
            let now = Date.currentMillisecond()
            let values: [String: any SQLiteConvertible] = ["id": id, "now": now.milliseconds]
            try connection.run(
                """
                UPDATE deployment SET owner_pid = :pid, owner_start_time = :start, owner_host = :host,
                    owner_boot = :boot, owner_namespace = :namespace, updated_at = :now
                WHERE id = :id
                """, values.merging(process.values) { value, _ in value })
            try append("taken-over", owner.map { "from process \($0.pid) on \($0.host)" }, to: id, at: now)
            return true
        }
    }
}
