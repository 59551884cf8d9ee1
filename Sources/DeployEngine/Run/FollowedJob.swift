package import FlinkREST

/// A job as it was seen last by those who followed it.
package struct FollowedJob: Sendable, Hashable {
    /// nil where it ended before anybody looked.
    package let overview: JobOverview?
    /// nil where it has not ended.
    package let result: JobResult?

    package init(overview: JobOverview?, result: JobResult?) {
        self.overview = overview
        self.result = result
    }
}
