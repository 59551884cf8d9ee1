import Diagnostics
import FoundationEssentials
import SQLiteStore

extension TokenRecord.Role: SQLiteConvertible {}

extension TokenRecord {
    /// A row of the table `token`.
    init(_ row: SQLiteRow) throws(DeployError) {
        let revoked: Int64? = try row.value("revoked_at")
        self.init(
            name: try row.value("name"), role: try row.value("role"), runAs: try row.value("run_as"),
            createdAt: Date(milliseconds: try row.value("created_at")),
            revokedAt: revoked.map { Date(milliseconds: $0) })
    }
}
