package import FlinkREST
package import FoundationEssentials

/// What was seen of a job last.
package struct JobSight: Sendable, Hashable {
    package var job: JobOverview?
    /// Since when its JobManager does not answer; nil while it does.
    package var unreachableSince: Date?

    package init(job: JobOverview?, unreachableSince: Date? = nil) {
        self.job = job
        self.unreachableSince = unreachableSince
    }
}
