package import FoundationEssentials
package import HadoopRecords

/// What the ledger knows of one job that was handed to a JobManager.
package struct JobRunRecord: Sendable, Hashable, Codable {
    /// Of the job: 32 hexadecimal digits, chosen here.
    package let job: String
    package let state: State
    /// Who takes the job: a session's application id, or the JobManager's `host:port`.
    package let place: String
    /// nil for a JobManager that was named by its own address.
    package let applicationID: ApplicationID?
    /// Who asked.
    package let user: String
    /// The program as the user named it.
    package let program: String
    /// The caller's name for the request, which makes its repetition harmless.
    package let idempotencyKey: String?
    /// SHA-256 of the request in its canonical form, in hexadecimal digits.
    package let requestDigest: String
    /// A folder in HDFS with files of the job.
    package let stagingFolder: HDFSPath?
    /// Who is at work on it; nil where all is done that was asked for.
    package let owner: ProcessIdentity?
    package let createdAt: Date
    package let updatedAt: Date

    package enum State: String, Sendable, Hashable, Codable {
        /// The JobManager was asked, or is about to be; whether it has the job has not been seen.
        case asked
        /// The JobManager has the job, or had it.
        case submitted
        /// There is no such job.
        case refused
        /// The job has ended.
        case ended
    }
}
