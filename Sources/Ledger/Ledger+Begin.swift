package import Diagnostics
import FoundationEssentials
import SQLiteStore

extension Ledger {
    /// Writes down a new deployment at ``DeploymentStage/planned``, owned by this process; or, for an idempotency key
    /// that the user has on this cluster already, finds the one that is there.
    ///
    /// Of two processes that come with one key at the same time, one starts and the other finds its record.
    ///
    /// - Throws: ``DeployError`` `idempotencyConflict` for a known key with another request.
    package func begin(_ new: NewDeployment) throws(DeployError) -> BeginResult {
        try connection.transaction { () throws(DeployError) in
            if let key = new.idempotencyKey,
                let known = try record(idempotencyKey: key, of: new)
            {
                guard known.requestDigest == new.requestDigest else { throw Self.conflict(key, known) }
                return .existing(known)
            }
            return .started(try insert(new))
        }
    }

    func insert(_ new: NewDeployment) throws(DeployError) -> DeploymentRecord {
        let now = Date.currentMillisecond()
        let stage = DeploymentStage.planned
        let values: [String: any SQLiteConvertible] = [
            "key": new.idempotencyKey, "digest": new.requestDigest, "cluster": new.cluster, "user": new.user,
            "stage": stage, "nonce": new.nonce, "name": new.name, "flink": new.flinkVersion, "plan": new.plan,
            "now": now.milliseconds,
        ]
        try connection.run(
            """
            INSERT INTO deployment (
                idempotency_key, request_digest, cluster, user, stage, nonce, name, flink_version, plan,
                owner_pid, owner_start_time, owner_host, owner_boot, owner_namespace, created_at, updated_at
            ) VALUES (
                :key, :digest, :cluster, :user, :stage, :nonce, :name, :flink, :plan,
                :pid, :start, :host, :boot, :namespace, :now, :now
            )
            """, values.merging(process.values) { value, _ in value })
        let id = DeploymentID(rawValue: connection.lastInsertedRow)
        if let wish = new.wish { try insert(wish, of: id) }
        try append(stage.rawValue, nil, to: id, at: now, by: new.wish?.createdBy)
        return try record(id)
    }

    /// A service answers a key that it knows with its deployment, however that went; a command line begins one that was
    /// undone anew.
    private func record(idempotencyKey key: String, of new: NewDeployment) throws(DeployError) -> DeploymentRecord? {
        guard new.wish != nil else { return try record(idempotencyKey: key, user: new.user, cluster: new.cluster) }
        return try records(
            "WHERE cluster = :cluster AND user = :user AND idempotency_key = :key ORDER BY id DESC LIMIT 1",
            ["cluster": new.cluster, "user": new.user, "key": key]
        ).first
    }

    private static func conflict(_ key: String, _ known: DeploymentRecord) -> DeployError {
        let what = known.applicationID.map { "\($0)" } ?? "deployment \(known.id)"
        return DeployError(
            .idempotencyConflict, "the idempotency key \(key) belongs to another request, that of \(what)",
            hint: "Repeat a request with the same program, options, and arguments, or choose a new key for a new one")
    }
}
