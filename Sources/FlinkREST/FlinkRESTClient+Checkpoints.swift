import HadoopREST

extension FlinkRESTClient {
    /// Begins a checkpoint of a job out of turn; since Flink 1.17. With the same trigger id it may be asked again: it is begun
    /// once. Maps to `POST /jobs/{id}/checkpoints`.
    ///
    /// - Parameter full: whether it is to share no files with those before it; else as the job is configured.
    /// - Returns: the request's trigger id.
    package func checkpoint(_ job: JobID, full: Bool, trigger: TriggerID) async throws -> TriggerID {
        let wish = CheckpointWire(kind: full ? "FULL" : "CONFIGURED", trigger: trigger)
        return try await post(TriggerWire.self, "/jobs/\(job)/checkpoints", wish).id
    }

    /// What has become of a checkpoint that was asked for. Maps to `GET /jobs/{id}/checkpoints/{trigger}`.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` for a trigger id that the JobManager does not know.
    package func triggeredCheckpoint(_ job: JobID, _ trigger: TriggerID) async throws -> TriggeredCheckpoint {
        try await get(TriggeredCheckpointWire.self, "/jobs/\(job)/checkpoints/\(trigger)").state
    }
}
