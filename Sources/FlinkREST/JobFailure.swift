/// One of a job's failures, of which the job may have begun anew.
package struct JobFailure: Sendable, Hashable {
    /// In milliseconds since 1970; nil where the JobManager does not tell.
    package let time: Int64?
    /// The whole stack trace.
    package let trace: String

    package init(time: Int64?, trace: String) {
        self.time = time
        self.trace = trace
    }
}
