package import Diagnostics
import HadoopRecords
package import Ledger

/// How a user names a job: `[ID] JOB`, where either may be left out that only one thing can be meant by.
package struct JobWords: Sendable, Hashable {
    /// The application's id or name; nil for any.
    package var application: String?
    /// The job's id, the beginning of one, or its name; nil for the only one that has not ended.
    package var job: String?

    /// - Parameter words: at most two; a single one is an application where it has the form of its id, else a job.
    /// - Throws: ``DeployError`` `usage` for more.
    package init(_ words: [String]) throws(DeployError) {
        switch words.count {
        case 0: (application, job) = (nil, nil)
        case 1 where ApplicationID(words[0]) != nil: (application, job) = (words[0], nil)
        case 1: (application, job) = (nil, words[0])
        case 2: (application, job) = (words[0], words[1])
        default: throw DeployError(.usage, "\"\(words[2])\" is one word too many: an application and a job are named")
        }
    }

    /// Whether a savepoint is of the job that the words mean, as far as its record tells.
    package func names(_ record: SavepointRecord) -> Bool {
        let isOfApplication = application.map { $0 == record.applicationID?.description } ?? true
        guard let job else { return application != nil && isOfApplication }
        return isOfApplication && (record.jobName == job || record.job.hasPrefix(job.lowercased()))
    }

    package init(application: String?, job: String?) {
        self.application = application
        self.job = job
    }
}
