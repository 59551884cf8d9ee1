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
}
