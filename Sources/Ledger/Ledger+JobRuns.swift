package import Diagnostics
import FoundationEssentials
import SQLiteStore

extension Ledger {
    /// Writes down that a job is about to be handed over, before the JobManager hears of it; or, for an idempotency key
    /// that the user has at this place already, finds the one that is there.
    ///
    /// - Throws: ``DeployError`` `idempotencyConflict` for a known key with another request.
    package func begin(_ new: NewJobRun) throws(DeployError) -> JobRunBeginning {
        try connection.transaction { () throws(DeployError) in
            if let key = new.idempotencyKey, let known = try jobRun(key: key, of: new) {
                guard known.requestDigest == new.requestDigest else {
                    throw DeployError(
                        .idempotencyConflict,
                        "the idempotency key \(key) belongs to another request, that of job \(known.job)",
                        hint: "Repeat a request with the same program, options, and arguments, or choose a new key")
                }
                if known.state == .asked, known.owner?.state == .gone { try takeOver(known) }
                return .existing(known)
            }
            return .started(try insert(new))
        }
    }

    /// Makes this process the owner, so that no other takes the job for one that a dead process has left.
    private func takeOver(_ record: JobRunRecord) throws(DeployError) {
        let values: [String: any SQLiteConvertible] = ["job": record.job]
        try connection.run(
            """
            UPDATE job_run SET owner_pid = :pid, owner_start_time = :start, owner_host = :host, owner_boot = :boot,
                owner_namespace = :namespace
            WHERE job = :job
            """, values.merging(process.values) { value, _ in value })
    }

    /// Writes down what became of a job. What has ended or never was stays so.
    ///
    /// - Parameter release: whether this process has done what was asked for.
    /// - Returns: the record after the change.
    /// - Throws: ``DeployError`` `inputNotFound` for a job that this ledger does not have.
    @discardableResult
    package func settle(
        job: String, as state: JobRunRecord.State, release: Bool = false
    ) throws(DeployError) -> JobRunRecord {
        try connection.run(
            """
            UPDATE job_run SET state = :state, updated_at = :now WHERE job = :job AND state IN ('asked', 'submitted')
            """, ["job": job, "state": state, "now": Date.currentMillisecond().milliseconds])
        if release { try connection.run("UPDATE job_run SET owner_pid = NULL WHERE job = :job", ["job": job]) }
        return try jobRun(job)
    }

    /// - Throws: ``DeployError`` `inputNotFound` for a job that this ledger does not have.
    package func jobRun(_ job: String) throws(DeployError) -> JobRunRecord {
        guard let record = try jobRuns("WHERE job = :job", ["job": job]).first else {
            throw DeployError(.inputNotFound, "\(connection.path) has no job \(job)")
        }
        return record
    }

    /// The jobs that a process had handed, or was about to hand, to a place when it died, the oldest first.
    package func orphanedJobRuns(at place: String, user: String) throws(DeployError) -> [JobRunRecord] {
        try jobRuns(
            "WHERE place = :place AND user = :user AND state = 'asked' AND owner_pid IS NOT NULL ORDER BY number",
            ["place": place, "user": user]
        ).filter { $0.owner?.state == .gone }
    }

    private func jobRun(key: String, of new: NewJobRun) throws(DeployError) -> JobRunRecord? {
        try jobRuns(
            "WHERE place = :place AND user = :user AND idempotency_key = :key AND state <> 'refused'",
            ["place": new.place, "user": new.user, "key": key]
        ).first
    }

    private func insert(_ new: NewJobRun) throws(DeployError) -> JobRunRecord {
        let values: [String: any SQLiteConvertible] = [
            "job": new.job, "place": new.place, "application": new.applicationID, "user": new.user,
            "program": new.program, "key": new.idempotencyKey, "digest": new.requestDigest,
            "staging": new.stagingFolder, "now": Date.currentMillisecond().milliseconds,
        ]
        try connection.run(
            """
            INSERT INTO job_run (
                job, state, place, application_id, user, program, idempotency_key, request_digest, staging_folder,
                owner_pid, owner_start_time, owner_host, owner_boot, owner_namespace, created_at, updated_at
            ) VALUES (
                :job, 'asked', :place, :application, :user, :program, :key, :digest, :staging,
                :pid, :start, :host, :boot, :namespace, :now, :now
            )
            """, values.merging(process.values) { value, _ in value })
        return try jobRun(new.job)
    }

    private func jobRuns(
        _ condition: String, _ values: [String: any SQLiteConvertible]
    ) throws(DeployError) -> [JobRunRecord] {
        var records: [JobRunRecord] = []
        for row in try connection.run("SELECT * FROM job_run " + condition, values) {
            records.append(try JobRunRecord(row))
        }
        return records
    }
}
