package import FlinkREST
package import HadoopRecords

/// A job with the application that runs it, as `jobs -o json` prints it and the service answers.
package struct ListedJob: Codable, Sendable {
    package let job: JobOverview
    /// nil for a JobManager that was named by its own address.
    package let application: ApplicationID?
    package let applicationName: String?
    /// The REST address that answered.
    package let jobManager: String?

    package init(_ job: JobOverview, of manager: JobManagerJobs) {
        self.job = job
        application = manager.application?.applicationID
        applicationName = manager.application?.name
        jobManager =
            if case .jobs(_, let client) = manager.answer { client.address.description + client.proxyPath } else { nil }
    }

    package init(_ found: FoundJob) {
        job = found.job
        application = found.application?.applicationID
        applicationName = found.application?.name
        jobManager = found.client.address.description + found.client.proxyPath
    }

    /// As messages call it: `job 3f2c9d0e… "clicks"`.
    package var title: String { "job \(job.id) \"\(job.name)\"" }
}
