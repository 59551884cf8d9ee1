import HadoopREST

extension FlinkRESTClient {
    /// Begins to stop a job with a savepoint. With the same trigger id it may be asked again: it is begun once.
    /// Maps to `POST /jobs/{id}/stop`.
    ///
    /// - Returns: the request's trigger id; that of the JobManager where it takes none (before Flink 1.15).
    package func stop(_ job: JobID, _ request: SavepointRequest) async throws -> TriggerID {
        try await post(TriggerWire.self, "/jobs/\(job)/stop", StopWire(request)).id
    }

    /// Begins a savepoint of a job that goes on. With the same trigger id it may be asked again: it is begun once.
    /// Maps to `POST /jobs/{id}/savepoints`.
    ///
    /// - Returns: what ``stop(_:_:)`` returns.
    package func savepoint(_ job: JobID, _ request: SavepointRequest) async throws -> TriggerID {
        try await post(TriggerWire.self, "/jobs/\(job)/savepoints", SavepointWire(request)).id
    }

    /// What has become of a savepoint, with or without a stop. Maps to `GET /jobs/{id}/savepoints/{trigger}`.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` for a trigger id that the JobManager does not know, or no longer: it
    ///   forgets one five minutes after its end (`rest.async.store-duration`).
    package func savepointState(_ job: JobID, _ trigger: TriggerID) async throws -> SavepointState {
        try await get(SavepointStateWire.self, "/jobs/\(job)/savepoints/\(trigger)").state
    }

    /// Begins to remove a savepoint with all its files. Maps to `POST /savepoint-disposal`.
    ///
    /// - Returns: the JobManager's own trigger id.
    package func dispose(savepoint path: String) async throws -> TriggerID {
        try await post(TriggerWire.self, "/savepoint-disposal", DisposalWire(path: path)).id
    }

    /// What has become of a disposal. Maps to `GET /savepoint-disposal/{trigger}`.
    package func disposalState(_ trigger: TriggerID) async throws -> SavepointState {
        try await get(SavepointStateWire.self, "/savepoint-disposal/\(trigger)").state
    }
}
