package import FlinkREST
package import HadoopRecords

/// A job, and the JobManager that has it.
package struct FoundJob: Sendable {
    package let job: JobOverview
    package let client: FlinkRESTClient
    /// nil for a JobManager that was named by its own address.
    package let application: ApplicationReport?

    package init(job: JobOverview, client: FlinkRESTClient, application: ApplicationReport?) {
        self.job = job
        self.client = client
        self.application = application
    }

    /// As messages call it: `job 3f2c9d0e… "clicks"`.
    package var title: String { "job \(job.id) \"\(job.name)\"" }
}
