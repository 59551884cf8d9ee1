package import FlinkREST

/// A signal came before a run had its job.
package struct JobInterruption: Error, Sendable, Hashable {
    /// nil where the JobManager did not have it yet.
    package let job: JobID?
    /// Whether its program is at work on the JobManager, so that it may have it yet.
    package let mayCome: Bool
}
