package import Diagnostics
package import FlinkREST
package import HadoopRecords

/// One JobManager and the jobs that it knows.
package struct JobManagerJobs: Sendable {
    /// nil for a JobManager that was named by its own address.
    package let application: ApplicationReport?
    package let answer: Answer

    package enum Answer: Sendable {
        /// The latest first, and the client that brought them.
        case jobs([JobOverview], FlinkRESTClient)
        /// It could not be asked.
        case silence(DeployError)
    }

    package var jobs: [JobOverview] {
        if case .jobs(let jobs, _) = answer { jobs } else { [] }
    }
}
