package import FoundationEssentials
package import HadoopRecords

/// What the ledger knows of one savepoint that was asked for.
package struct SavepointRecord: Sendable, Hashable, Codable {
    /// Under which the JobManager is asked what became of it: 32 hexadecimal digits, chosen here.
    package let triggerID: String
    package let kind: Kind
    package let state: State
    /// The ResourceManager's addresses, joined; nil for a JobManager that was named by its own address.
    package let cluster: String?
    /// Who asked.
    package let user: String
    /// nil for a JobManager that was named by its own address.
    package let applicationID: ApplicationID?
    /// Where the JobManager served when it was asked: `http://host:port`.
    package let jobManager: String
    /// 32 hexadecimal digits.
    package let job: String
    package let jobName: String
    /// As the user gave it; nil for the one of the job's configuration.
    package let folder: String?
    /// `CANONICAL` or `NATIVE`; nil for Flink's default.
    package let format: String?
    package let drain: Bool
    /// Where the savepoint lies, once it is completed.
    package let path: String?
    /// Why there is none, or how its path came to be known.
    package let reason: String?
    package let createdAt: Date
    package let updatedAt: Date

    package enum Kind: String, Sendable, Hashable, Codable {
        /// Of a job that goes on.
        case savepoint
        /// Of a job that stops with it.
        case stop
        /// Of a job that is cancelled once it is taken.
        case cancel
    }

    package enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// The JobManager was asked, or is about to be; what came of it has not been seen.
        case asked
        case completed
        case failed
        /// It was completed, and has been removed since.
        case disposed
        /// Nobody can tell any more what became of it.
        case unknown
    }
}
