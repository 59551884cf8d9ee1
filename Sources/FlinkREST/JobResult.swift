/// How a job ended (`GET /jobs/{id}/execution-result`).
package struct JobResult: Hashable, Sendable, Codable {
    package let id: JobID
    /// `finished`, `failed`, `canceled`, or where Flink itself cannot tell `unknown`.
    package let state: JobState
    /// From its beginning to its end, in milliseconds.
    package let runtime: Int64
    /// The stack trace of what made it fail; nil where it did not.
    package let trace: String?

    package init(id: JobID, state: JobState, runtime: Int64, trace: String?) {
        self.id = id
        self.state = state
        self.runtime = runtime
        self.trace = trace
    }
}
