package import Diagnostics

/// What a run tells of itself while it is under way, in order.
package enum JobProgress: Sendable {
    /// A job of an earlier command, which died while it handed it over.
    case recovered(RecoveredJob)
    /// What was found odd about the program; nothing of it stops the run unless an error follows.
    case checked([Finding])
    /// Files of a Python program on their way to HDFS.
    case staging(StagingProgress)
    /// The program's jar on its way to the JobManager.
    case uploading(StagingProgress)
    /// The JobManager runs the program's main.
    case running
    case submitted(SubmittedJob)
    case changed(JobSight.Change)
    /// Why nothing goes on, or why the job begins anew.
    case explained(Explanation)
    /// The JobManager does not answer; what was known stands.
    case unreachable(DeployError)
    /// It answers again.
    case reachable
}
