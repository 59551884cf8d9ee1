/// What a job's JobManager remembers of its checkpoints (`GET /jobs/{id}/checkpoints`); savepoints count as well.
package struct CheckpointStatistics: Hashable, Sendable, Codable {
    package let completed: Int
    package let inProgress: Int
    package let failed: Int
    package let restored: Int
    /// The last ones that Flink keeps (`web.checkpoints.history`, 10 by default), the newest first.
    package let history: [Checkpoint]
    package let latestSavepoint: Checkpoint?
    /// The path of the checkpoint or savepoint that the job last began from; nil where it began without one.
    package let restoredFrom: String?

    package init(
        completed: Int, inProgress: Int, failed: Int, restored: Int, history: [Checkpoint],
        latestSavepoint: Checkpoint?, restoredFrom: String?
    ) {
        self.completed = completed
        self.inProgress = inProgress
        self.failed = failed
        self.restored = restored
        self.history = history
        self.latestSavepoint = latestSavepoint
        self.restoredFrom = restoredFrom
    }
}
