import DeployEngine
import FlinkREST
import HadoopRecords

/// A job as `-o json` has it.
struct JobDocument: Encodable {
    let job: JobOverview
    /// nil for a JobManager that was named by its own address.
    let application: ApplicationID?
    let applicationName: String?
    /// The REST address that answered.
    let jobManager: String?

    init(_ job: JobOverview, of manager: JobManagerJobs) {
        self.job = job
        application = manager.application?.applicationID
        applicationName = manager.application?.name
        jobManager =
            if case .jobs(_, let client) = manager.answer { client.address.description + client.proxyPath } else { nil }
    }
}
