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

    /// How long the file is that ``standardOutput(from:last:)`` reads, in bytes. Maps to `GET /jobmanager/logs`.
    ///
    /// - Returns: nil where the JobManager does not tell: no file, or several, have the name of one.
    package func standardOutputLength() async throws -> Int64? {
        let files = try await get(LogsWire.self, "/jobmanager/logs").logs.filter { $0.name.hasSuffix(".out") }
        return files.count == 1 ? files[0].size : nil
    }

    /// What the JobManager's process, and programs in it, have written to their standard output.
    /// Maps to `GET /jobmanager/stdout`, which knows no ranges.
    ///
    /// - Parameters:
    ///   - start: how many bytes at its start do not count.
    ///   - limit: the most that is kept of it, in bytes: the end.
    package func standardOutput(from start: Int64 = 0, last limit: Int = 1 << 20) async throws -> String {
        let tail = OutputTail(after: start, limit: limit)
        try await download("/jobmanager/stdout") { tail.take($0) }
        return tail.text
    }
}
