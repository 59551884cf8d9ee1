import Diagnostics
import FoundationEssentials
import SQLiteStore

extension DeploymentEvent {
    /// A row of the table `event`.
    init(_ row: SQLiteRow) throws(DeployError) {
        self.init(
            number: try row.value("number"), deployment: try row.value("deployment"),
            time: Date(milliseconds: try row.value("time")), kind: try row.value("kind"),
            detail: try row.value("detail"), actor: try row.value("actor"))
    }
}
