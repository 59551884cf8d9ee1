/// What became of the wish to hand a job to a JobManager.
package enum JobRunBeginning: Sendable, Hashable {
    /// A new record, owned by this process.
    case started(JobRunRecord)
    /// The idempotency key is known and the request is the same: its record, whoever owns it.
    case existing(JobRunRecord)
}
