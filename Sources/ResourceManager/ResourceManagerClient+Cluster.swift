import CurlHTTP
import HadoopREST
package import HadoopRecords

extension ResourceManagerClient {
    /// Who the active ResourceManager is. Maps to `GET /info`.
    package func clusterInfo() async throws -> ClusterInfo {
        try await get(ClusterInfoWire.self, "info", to: "tell of itself").record
    }

    /// All NodeManagers, those that are lost as well. Maps to `GET /nodes`.
    package func nodes() async throws -> [NodeReport] {
        try await get(NodesWire.self, "nodes", to: "list its nodes").records
    }

    /// All queues but the CapacityScheduler's root, parents before children; none of a scheduler that has no tree of
    /// queues or does not tell. Maps to `GET /scheduler`.
    package func queues() async throws -> [QueueInfo] {
        try await get(SchedulerWire.self, "scheduler", to: "list its queues").records
    }

    /// Whether a user may submit to a queue. Maps to `GET /queues/{queue}/access`, which Hadoop 3 has.
    ///
    /// - Returns: nil where the ResourceManager cannot be asked that, or does not know the queue.
    package func submitAccess(user: String, queue: String) async throws -> QueueAccess? {
        let answer = try await perform(
            Call(
                .get, "queues/\(queue)/access",
                query: [("user", user), ("queue-acl-type", "SUBMIT_APPLICATIONS")]))
        guard answer.isSuccess, answer.isJSON else { return nil }
        let wire = try answer.decode(QueueAccessWire.self, from: Self.service)
        return QueueAccess(allowed: wire.allowed, user: wire.user ?? user, diagnostics: wire.diagnostics ?? "")
    }
}
