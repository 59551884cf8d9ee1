/// What became of the wish to hand a job to a JobManager.
package enum JobRunBeginning: Sendable, Hashable {
    /// A new record, owned by this process.
    case started(JobRunRecord)
    /// The idempotency key is known and the request is the same: its record as it was found. Where a dead process owned it
    /// before the JobManager was seen to have the job, this process owns it now.
    case existing(JobRunRecord)
}
