package import Diagnostics
import FoundationEssentials
package import HadoopRecords
import SQLiteStore

extension Ledger {
    /// Writes down an application that somebody else has started, at a stage that it has reached; nobody is at work on it.
    ///
    /// - Returns: the record that there is already, or the new one.
    package func adopt(
        _ new: NewDeployment, _ application: ApplicationID, at stage: DeploymentStage
    ) throws(DeployError) -> BeginResult {
        try connection.transaction { () throws(DeployError) in
            if let known = try record(applicationID: application) { return .existing(known) }
            let id = try insert(new).id
            let now = Date.currentMillisecond()
            try connection.run(
                "UPDATE deployment SET stage = :stage, application_id = :application WHERE id = :id",
                ["id": id, "stage": stage, "application": application])
            try append(stage.rawValue, "adopted", to: id, at: now, by: new.wish?.createdBy)
            try disown(id, at: now)
            return .started(try record(id))
        }
    }
}
