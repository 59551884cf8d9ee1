package import Diagnostics
import SQLiteStore

extension Ledger {
    /// What happened after an event, in order.
    ///
    /// - Parameters:
    ///   - number: of the last event that is known; 0 for all.
    ///   - deployment: nil for those of all deployments.
    ///   - limit: how many at the most.
    package func events(
        after number: Int64, of deployment: DeploymentID? = nil, limit: Int
    ) throws(DeployError) -> [EventPassage] {
        var values: [String: any SQLiteConvertible] = ["number": number, "limit": limit]
        if let deployment { values["deployment"] = deployment }
        var passages: [EventPassage] = []
        let stages = DeploymentStage.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        for row in try connection.run(
            """
            SELECT event.*, deployment.final_status, deployment.yarn_state, (
                SELECT earlier.kind FROM event AS earlier
                WHERE earlier.deployment = event.deployment AND earlier.number < event.number
                    AND earlier.kind IN (\(stages))
                ORDER BY earlier.number DESC LIMIT 1
            ) AS before
            FROM event JOIN deployment ON deployment.id = event.deployment
            WHERE number > :number AND kind <> 'released' \(deployment == nil ? "" : "AND event.deployment = :deployment")
            ORDER BY number LIMIT :limit
            """, values)
        {
            passages.append(
                EventPassage(
                    event: try DeploymentEvent(row), before: try row.value("before"),
                    finalStatus: try row.value("final_status"), yarnState: try row.value("yarn_state")))
        }
        return passages
    }

    /// The number of the latest event; 0 where there is none.
    package func lastEvent() throws(DeployError) -> Int64 {
        try connection.run("SELECT coalesce(max(number), 0) AS number FROM event").first?.value("number") ?? 0
    }
}
