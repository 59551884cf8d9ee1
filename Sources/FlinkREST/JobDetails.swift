/// A job with its vertices (`GET /jobs/{id}`).
package struct JobDetails: Hashable, Sendable, Codable {
    package let id: JobID
    package let name: String
    package let state: JobState
    /// In milliseconds since 1970; the end is nil while there is none.
    package let startTime: Int64
    package let endTime: Int64?
    package let vertices: [Vertex]

    /// An operator, or several in a chain, that runs in parallel tasks.
    package struct Vertex: Hashable, Sendable, Codable {
        package let id: String
        package let name: String
        package let parallelism: Int
        package let state: ExecutionState

        package init(id: String, name: String, parallelism: Int, state: ExecutionState) {
            self.id = id
            self.name = name
            self.parallelism = parallelism
            self.state = state
        }
    }

    package init(
        id: JobID, name: String, state: JobState, startTime: Int64, endTime: Int64?, vertices: [Vertex]
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.startTime = startTime
        self.endTime = endTime
        self.vertices = vertices
    }

    /// Whether every vertex runs or is done, or the job has ended.
    package var isExecuting: Bool {
        if state.isTerminal { return true }
        return state == .running && !vertices.isEmpty
            && vertices.allSatisfy { $0.state == .running || $0.state == .finished }
    }
}
