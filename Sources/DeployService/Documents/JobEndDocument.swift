package import Diagnostics
package import FlinkREST

/// How a job has ended, as the API tells it.
package struct JobEndDocument: Codable, Sendable {
    /// nil while it has not.
    @OrNull package var result: JobResult?
    /// What its tasks have collected; empty while it has not ended.
    package let accumulators: [Accumulator]
}
