import Diagnostics
import FoundationEssentials
import SQLiteStore

extension DeploymentRecord {
    /// A row of the table `deployment`.
    init(_ row: SQLiteRow) throws(DeployError) {
        self.init(
            id: try row.value("id"), idempotencyKey: try row.value("idempotency_key"),
            requestDigest: try row.value("request_digest"), cluster: try row.value("cluster"),
            user: try row.value("user"), stage: try row.value("stage"),
            applicationID: try row.value("application_id"), nonce: try row.value("nonce"),
            stagingFolder: try row.value("staging_folder"), name: try row.value("name"),
            flinkVersion: try row.value("flink_version"), plan: try row.value("plan"),
            owner: try ProcessIdentity(row), createdAt: Date(milliseconds: try row.value("created_at")),
            updatedAt: Date(milliseconds: try row.value("updated_at")), outcome: try row.value("outcome"),
            finalStatus: try row.value("final_status"), yarnState: try row.value("yarn_state"))
    }
}
