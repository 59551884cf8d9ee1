/// A job as Flink lists it (`GET /jobs/overview`).
package struct JobOverview: Hashable, Sendable, Codable {
    package let id: JobID
    package let name: String
    package let state: JobState
    /// In milliseconds since 1970; the end is nil while there is none.
    package let startTime: Int64
    package let endTime: Int64?
    /// How many tasks there are, and how many in each state; states of a Flink that is newer are summed up.
    package let tasks: Int
    package let tasksByState: [ExecutionState: Int]

    package init(
        id: JobID, name: String, state: JobState, startTime: Int64, endTime: Int64?, tasks: Int,
        tasksByState: [ExecutionState: Int]
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.startTime = startTime
        self.endTime = endTime
        self.tasks = tasks
        self.tasksByState = tasksByState
    }

    /// Whether the job has ended, and not well.
    package var hasFailed: Bool { state.isTerminal && state != .finished }

    /// Whether every task runs or is done, or the job has ended.
    package var isExecuting: Bool {
        if state.isTerminal { return true }
        let atWork = (tasksByState[.running] ?? 0) + (tasksByState[.finished] ?? 0)
        return state == .running && tasks > 0 && atWork == tasks
    }
}
