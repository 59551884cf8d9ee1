import CurlHTTP
import HadoopREST

extension FlinkRESTClient {
    /// Asks for a job's end; it may take its time. Asked twice it does no harm.
    ///
    /// Maps to `PATCH /jobs/{id}?mode=cancel`; through YARN's proxy to its twin for that, `GET /jobs/{id}/yarn-cancel`.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` where the JobManager has no such job, `refusedByGuard` for one that has
    ///   ended otherwise.
    package func cancel(_ job: JobID) async throws {
        if isProxied {
            try await send(.get, "/jobs/\(job)/yarn-cancel")
        } else {
            try await send(.patch, "/jobs/\(job)", query: [("mode", "cancel")])
        }
    }

    /// Maps to `GET /jobs/{id}/checkpoints`.
    package func checkpoints(_ job: JobID) async throws -> CheckpointStatistics {
        try await get(CheckpointsWire.self, "/jobs/\(job)/checkpoints").record
    }

    /// What the job's program has counted. Maps to `GET /jobs/{id}/accumulators`.
    package func accumulators(_ job: JobID) async throws -> [Accumulator] {
        try await get(AccumulatorsWire.self, "/jobs/\(job)/accumulators").accumulators
    }
}
