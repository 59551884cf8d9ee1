import Diagnostics
import FoundationEssentials
import SQLiteStore

extension SavepointRecord.Kind: SQLiteConvertible {}
extension SavepointRecord.State: SQLiteConvertible {}

extension SavepointRecord {
    /// A row of the table `savepoint`.
    init(_ row: SQLiteRow) throws(DeployError) {
        let drain: Int = try row.value("drain")
        self.init(
            triggerID: try row.value("trigger_id"), kind: try row.value("kind"), state: try row.value("state"),
            cluster: try row.value("cluster"), user: try row.value("user"),
            applicationID: try row.value("application_id"), jobManager: try row.value("job_manager"),
            job: try row.value("job"), jobName: try row.value("job_name"), folder: try row.value("folder"),
            format: try row.value("format"), drain: drain != 0, path: try row.value("path"),
            reason: try row.value("reason"), createdAt: Date(milliseconds: try row.value("created_at")),
            updatedAt: Date(milliseconds: try row.value("updated_at")))
    }
}
