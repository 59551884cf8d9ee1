import Diagnostics
import FlinkREST

/// The folder that a savepoint will lie in, known before the JobManager is asked for one.
struct SavepointFolder {
    /// The key of Flink 1.20 and later, and its older names.
    static let keys = [
        "execution.checkpointing.savepoint-dir", "state.savepoints.dir", "savepoints.state.backend.fs.dir",
    ]

    /// - Parameter given: by the user; nil for the one of the JobManager's configuration.
    /// - Throws: ``DeployError`` `configurationWrong` where there is none.
    static func resolved(_ given: String?, _ client: FlinkRESTClient) async throws -> String {
        if let given { return given }
        let configuration = try await client.configuration()
        if let folder = keys.lazy.compactMap({ configuration[$0] }).first(where: { !$0.isEmpty }) { return folder }
        throw DeployError(
            .configurationWrong, "no folder for the savepoint is named, and the JobManager's configuration has none",
            hint: "Name one, such as hdfs:///savepoints, or start the cluster with \(keys[0]) (before Flink 1.20 "
                + "\(keys[1]))")
    }
}
