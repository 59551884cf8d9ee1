package import Diagnostics
package import HadoopRecords
import SQLiteStore

extension Ledger {
    /// - Throws: ``DeployError`` `inputNotFound` for a number that this ledger does not have.
    package func record(_ id: DeploymentID) throws(DeployError) -> DeploymentRecord {
        guard let record = try records("WHERE id = :id", ["id": id]).first else {
            throw DeployError(.inputNotFound, "\(connection.path) has no deployment \(id)")
        }
        return record
    }

    /// The deployment that started an application; nil for one that this ledger did not see.
    package func record(applicationID: ApplicationID) throws(DeployError) -> DeploymentRecord? {
        try records("WHERE application_id = :id ORDER BY id DESC LIMIT 1", ["id": applicationID]).first
    }

    /// The deployment of a user that has this key; one that was undone has none.
    package func record(idempotencyKey: String, user: String, cluster: String) throws(DeployError) -> DeploymentRecord?
    {
        try records(
            "WHERE cluster = :cluster AND user = :user AND idempotency_key = :key AND stage <> 'undone'",
            ["cluster": cluster, "user": user, "key": idempotencyKey]
        ).first
    }

    /// The latest deployments, the newest first.
    package func recent(_ limit: Int) throws(DeployError) -> [DeploymentRecord] {
        try records("ORDER BY id DESC LIMIT :limit", ["limit": limit])
    }

    /// What happened to a deployment, in order.
    package func events(of id: DeploymentID) throws(DeployError) -> [DeploymentEvent] {
        var events: [DeploymentEvent] = []
        for row in try connection.run("SELECT * FROM event WHERE deployment = :id ORDER BY number", ["id": id]) {
            events.append(try DeploymentEvent(row))
        }
        return events
    }

    func records(_ condition: String, _ values: [String: any SQLiteConvertible]) throws(DeployError)
        -> [DeploymentRecord]
    {
        var records: [DeploymentRecord] = []
        for row in try connection.run("SELECT * FROM deployment " + condition, values) {
            records.append(try DeploymentRecord(row))
        }
        return records
    }
}
