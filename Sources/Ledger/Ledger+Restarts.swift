package import Diagnostics
package import FoundationEssentials
import SQLiteStore

/// Deployments that are started again after a failure.
extension Ledger {
    /// What is to be started again when it fails, the oldest first; one that ended is among them until that is decided.
    ///
    /// - Parameters:
    ///   - cluster: as ``DeploymentRecord/cluster`` has it.
    ///   - ended: whether those that have ended are asked for, or those that have not.
    package func restartable(
        on cluster: String, ended: Bool
    ) throws(DeployError) -> [(DeploymentRecord, WishRecord)] {
        let records = try records(
            """
            WHERE cluster = :cluster AND stage \(ended ? "IN" : "NOT IN") ('ended', 'undone')
                AND id IN (SELECT deployment FROM wish WHERE restarts = 1)
            ORDER BY id
            """, ["cluster": cluster])
        var found: [(DeploymentRecord, WishRecord)] = []
        for record in records {
            if let wish = try wish(of: record.id) { found.append((record, wish)) }
        }
        return found
    }

    /// Keeps what is known of a job's checkpoints; nil leaves a field as it is.
    ///
    /// - Parameters:
    ///   - checkpoint: the last completed one.
    ///   - folder: where the job writes them.
    package func remember(checkpoint: String?, folder: String?, of id: DeploymentID) throws(DeployError) {
        try connection.run(
            """
            UPDATE wish SET checkpoint = coalesce(:checkpoint, checkpoint),
                checkpoint_folder = coalesce(:folder, checkpoint_folder)
            WHERE deployment = :id
            """, ["checkpoint": checkpoint, "folder": folder, "id": id])
    }

    /// How many of the restarts that led to a deployment are not older than a time.
    ///
    /// - Parameter since: nil for all.
    package func restarts(of id: DeploymentID, since: Date?) throws(DeployError) -> Int {
        try connection.run(
            """
            WITH RECURSIVE chain (deployment, restart_of) AS (
                SELECT deployment, restart_of FROM wish WHERE deployment = :id
                UNION ALL
                SELECT wish.deployment, wish.restart_of FROM wish JOIN chain ON wish.deployment = chain.restart_of
            )
            SELECT count(*) AS number FROM chain JOIN deployment ON deployment.id = chain.deployment
            WHERE restart_of IS NOT NULL AND created_at >= :since
            """, ["id": id, "since": since?.milliseconds ?? 0]
        ).first?.value("number") ?? 0
    }

    /// Decides that a deployment is not started again.
    ///
    /// - Parameters:
    ///   - kind: of the event that says so; nil where there is nothing to say.
    ///   - detail: why.
    package func endRestarts(
        of id: DeploymentID, kind: String? = nil, _ detail: String? = nil, by actor: String
    ) throws(DeployError) {
        try connection.transaction { () throws(DeployError) in try settle(id, kind, detail, by: actor) }
    }

    /// Begins the deployment that goes on with one that failed, once.
    ///
    /// - Parameters:
    ///   - new: its wish names the failed one.
    ///   - kind: of the event of the failed one.
    ///   - detail: what that event says.
    /// - Returns: `existing` where it has begun before.
    package func restart(
        _ id: DeploymentID, as new: NewDeployment, kind: String, _ detail: String, by actor: String
    ) throws(DeployError) -> BeginResult {
        try connection.transaction { () throws(DeployError) in
            let known = try records(
                "WHERE id IN (SELECT deployment FROM wish WHERE restart_of = :id)", ["id": id])
            if let known = known.first { return .existing(known) }
            let record = try insert(new)
            try settle(id, kind, detail, by: actor)
            return .started(record)
        }
    }

    private func settle(
        _ id: DeploymentID, _ kind: String?, _ detail: String?, by actor: String
    ) throws(DeployError) {
        try connection.run("UPDATE wish SET restarts = 0 WHERE deployment = :id", ["id": id])
        if let kind { try note(kind, detail, of: id, by: actor) }
    }
}
