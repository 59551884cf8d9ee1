package import Diagnostics
import FoundationEssentials
import SQLiteStore

extension Ledger {
    /// Writes down that a savepoint is about to be asked for, before the JobManager hears of it.
    package func begin(_ new: NewSavepoint) throws(DeployError) -> SavepointRecord {
        let drain = new.drain ? 1 : 0
        try connection.run(
            """
            INSERT INTO savepoint (
                trigger_id, kind, state, cluster, user, application_id, job_manager, job, job_name, folder, format,
                drain, created_at, updated_at
            ) VALUES (
                :trigger, :kind, 'asked', :cluster, :user, :application, :manager, :job, :name, :folder, :format,
                :drain, :now, :now
            )
            """,
            [
                "trigger": new.triggerID, "kind": new.kind, "cluster": new.cluster, "user": new.user,
                "application": new.applicationID, "manager": new.jobManager, "job": new.job, "name": new.jobName,
                "folder": new.folder, "format": new.format, "drain": drain,
                "now": Date.currentMillisecond().milliseconds,
            ])
        return try savepoint(new.triggerID)
    }

    /// Writes down what became of a savepoint. What is known already stays: another process may have asked first.
    ///
    /// - Returns: the record after the change.
    @discardableResult
    package func settle(
        savepoint triggerID: String, as state: SavepointRecord.State, path: String? = nil, reason: String? = nil
    ) throws(DeployError) -> SavepointRecord {
        try connection.run(
            """
            UPDATE savepoint SET state = :state, path = :path, reason = :reason, updated_at = :now
            WHERE trigger_id = :trigger AND state IN ('asked', 'unknown')
            """,
            [
                "trigger": triggerID, "state": state, "path": path, "reason": reason,
                "now": Date.currentMillisecond().milliseconds,
            ])
        return try savepoint(triggerID)
    }

    /// Writes down that what lay at a path has been removed.
    package func dispose(savepoint path: String) throws(DeployError) {
        try connection.run(
            "UPDATE savepoint SET state = 'disposed', updated_at = :now WHERE path = :path AND state = 'completed'",
            ["path": path, "now": Date.currentMillisecond().milliseconds])
    }

    /// The latest savepoints, the newest first.
    package func savepoints(_ limit: Int) throws(DeployError) -> [SavepointRecord] {
        try savepoints("ORDER BY number DESC LIMIT :limit", ["limit": limit])
    }

    /// The savepoints of which it is not known what became of them, the oldest first.
    package func openSavepoints() throws(DeployError) -> [SavepointRecord] {
        try savepoints("WHERE state = 'asked' ORDER BY number", [:])
    }

    /// - Throws: ``DeployError`` `inputNotFound` for a trigger id that this ledger does not have.
    package func savepoint(_ triggerID: String) throws(DeployError) -> SavepointRecord {
        guard let record = try savepoints("WHERE trigger_id = :trigger", ["trigger": triggerID]).first else {
            throw DeployError(.inputNotFound, "\(connection.path) has no savepoint of the trigger id \(triggerID)")
        }
        return record
    }

    private func savepoints(
        _ condition: String, _ values: [String: any SQLiteConvertible]
    ) throws(DeployError) -> [SavepointRecord] {
        var records: [SavepointRecord] = []
        for row in try connection.run("SELECT * FROM savepoint " + condition, values) {
            records.append(try SavepointRecord(row))
        }
        return records
    }
}
