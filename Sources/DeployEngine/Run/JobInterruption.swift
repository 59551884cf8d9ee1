package import FlinkREST

/// A signal came before a run had its job.
package enum JobInterruption: Error, Sendable, Hashable {
    /// The JobManager has it all the same.
    case submitted(JobID)
    /// Its program is at work on the JobManager, which may have it yet.
    case mayCome(JobID)
    /// There is none.
    case none
}
