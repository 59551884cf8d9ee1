package import FlinkREST
package import HadoopRecords
package import ResourceManager

/// Everything that `status` tells of an application.
package struct ApplicationStatus: Sendable, Hashable, Codable {
    package let application: ApplicationReport
    /// How it ended; nil while it has not.
    package let outcome: ApplicationOutcome?
    /// The oldest first.
    package let attempts: [ApplicationAttemptReport]
    /// nil where the JobManager was not asked or did not answer; ``jobsNote`` then says why.
    package let jobs: [JobOverview]?
    package let jobsNote: String?
    /// Why it waits, runs without a job, or has failed; nil where nothing is to be explained, or it was not asked for.
    package let explanation: Explanation?
}

extension ApplicationStatus {
    /// Of an application that nobody else tells anything of.
    package init(only application: ApplicationReport) {
        self.init(
            application: application, outcome: ApplicationOutcome(application), attempts: [], jobs: nil, jobsNote: nil,
            explanation: nil)
    }
}
