import Diagnostics
import FoundationEssentials
import SQLiteStore

extension WishRecord {
    /// A row of the table `wish`.
    init(_ row: SQLiteRow) throws(DeployError) {
        let deadline: Int64? = try row.value("deadline")
        self.init(
            deployment: try row.value("deployment"), kind: try row.value("kind"), cluster: try row.value("cluster"),
            request: try row.value("request"), createdBy: try row.value("created_by"), job: try row.value("job"),
            deadline: deadline.map { Date(milliseconds: $0) }, awaited: try row.value("awaited") ?? .executing,
            restartOf: try row.value("restart_of"),
            checkpoint: try row.value("checkpoint"), checkpointFolder: try row.value("checkpoint_folder"))
    }
}
