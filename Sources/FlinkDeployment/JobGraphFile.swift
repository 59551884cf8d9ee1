/// The job of a per-job cluster, as the client's main made it.
package enum JobGraphFile {
    /// Its name in the JobManager's container: what Flink's client sets `internal.jobgraph-path` to.
    package static let name = "job.graph"
}
