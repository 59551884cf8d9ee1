import Diagnostics
import FoundationEssentials
import SQLiteStore

extension JobRunRecord.State: SQLiteConvertible {}

extension JobRunRecord {
    /// A row of the table `job_run`.
    init(_ row: SQLiteRow) throws(DeployError) {
        self.init(
            job: try row.value("job"), state: try row.value("state"), place: try row.value("place"),
            applicationID: try row.value("application_id"), user: try row.value("user"),
            program: try row.value("program"), idempotencyKey: try row.value("idempotency_key"),
            requestDigest: try row.value("request_digest"), stagingFolder: try row.value("staging_folder"),
            owner: try ProcessIdentity(row), createdAt: Date(milliseconds: try row.value("created_at")),
            updatedAt: Date(milliseconds: try row.value("updated_at")))
    }
}
