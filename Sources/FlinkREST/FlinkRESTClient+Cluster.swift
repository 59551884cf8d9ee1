import CurlHTTP
import HadoopREST

extension FlinkRESTClient {
    /// Ends the cluster: its jobs are cancelled, its TaskManagers let go, and YARN told that it SUCCEEDED.
    /// Maps to `DELETE /cluster`.
    package func shutDown() async throws {
        try await send(.delete, "/cluster")
    }

    /// Maps to `GET /taskmanagers`.
    package func taskManagers() async throws -> [TaskManagerOverview] {
        try await get(TaskManagersWire.self, "/taskmanagers").taskmanagers.map(\.record)
    }

    /// Maps to `GET /config`.
    package func features() async throws -> ClusterFeatures {
        try await get(FeaturesWire.self, "/config").record
    }

    /// What the JobManager's process, and programs in it, have written to their standard output.
    /// Maps to `GET /jobmanager/stdout`.
    package func standardOutput() async throws -> String {
        String(decoding: try await send(.get, "/jobmanager/stdout").response.body, as: UTF8.self)
    }
}
