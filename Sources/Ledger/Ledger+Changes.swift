package import Diagnostics
import FoundationEssentials
package import HadoopRecords
import SQLiteStore

extension Ledger {
    /// Writes down what changed, all of it or nothing; nil leaves a field as it is. A new stage is an event as well.
    ///
    /// A deployment that ended or was undone stays at that stage: another process may have seen the end first. And from
    /// ``DeploymentStage/submitted`` on it only goes on: whoever begins to follow it sees its earlier stages anew.
    ///
    /// - Parameters:
    ///   - detail: what the event says beside the stage.
    ///   - actor: who did it, for the event.
    ///   - release: whether this process has done what was asked for, so that its end makes no orphan.
    /// - Returns: the record after the change.
    /// - Throws: ``DeployError`` `inputNotFound` for a number that this ledger does not have.
    @discardableResult
    package func update(
        _ id: DeploymentID, stage newStage: DeploymentStage? = nil, applicationID: ApplicationID? = nil,
        stagingFolder: HDFSPath? = nil, flinkVersion: String? = nil, plan: [UInt8]? = nil, outcome: String? = nil,
        finalStatus: FinalApplicationStatus? = nil, yarnState: YarnApplicationState? = nil, name: String? = nil,
        detail: String? = nil, by actor: String? = nil, release: Bool = false
    ) throws(DeployError) -> DeploymentRecord {
        try connection.transaction { () throws(DeployError) in
            let known = try record(id)
            let stage = known.stage.next(newStage)
            let now = Date.currentMillisecond()
            try connection.run(
                """
                UPDATE deployment SET
                    stage = :stage, updated_at = :now,
                    application_id = coalesce(:application, application_id),
                    staging_folder = coalesce(:staging, staging_folder),
                    flink_version = coalesce(:flink, flink_version), plan = coalesce(:plan, plan),
                    outcome = coalesce(:outcome, outcome), final_status = coalesce(:final, final_status),
                    yarn_state = coalesce(:yarn, yarn_state), name = coalesce(:name, name)
                WHERE id = :id
                """,
                [
                    "id": id, "stage": stage, "now": now.milliseconds, "application": applicationID,
                    "staging": stagingFolder, "flink": flinkVersion, "plan": plan, "outcome": outcome,
                    "final": finalStatus, "yarn": yarnState, "name": name,
                ])
            if newStage == stage, stage != known.stage || detail != nil {
                try append(stage.rawValue, detail ?? outcome, to: id, at: now, by: actor)
            }
            if release || stage.isLast, known.owner != nil { try disown(id, at: now) }
            return try record(id)
        }
    }

    /// Writes down an event that changes nothing else.
    package func note(
        _ kind: String, _ detail: String? = nil, of id: DeploymentID, by actor: String? = nil
    ) throws(DeployError) {
        try append(kind, detail, to: id, at: .currentMillisecond(), by: actor)
    }

    /// Nobody is at work on it any more.
    func disown(_ id: DeploymentID, at time: Date) throws(DeployError) {
        try connection.run(
            """
            UPDATE deployment SET owner_pid = NULL, owner_start_time = NULL, owner_host = NULL, owner_boot = NULL,
                owner_namespace = NULL
            WHERE id = :id
            """, ["id": id])
        try append("released", nil, to: id, at: time)
    }
}
