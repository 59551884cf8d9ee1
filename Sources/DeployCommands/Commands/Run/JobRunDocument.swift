import FlinkREST
import HadoopRecords

/// What `run -o json` prints: a job, and as far as it was followed what became of it.
struct JobRunDocument: Encodable {
    let jobID: JobID
    /// nil where it was not looked at.
    let state: JobState?
    /// In milliseconds; nil where the job has not ended.
    let runtime: Int64?
    /// The session's; nil for a JobManager that was named by its address.
    let application: ApplicationID?
    let jobManager: String
    /// nil where the job has not ended.
    let accumulators: [Accumulator]?
    /// What of the program did not run.
    let note: String?
}
