import Diagnostics
package import FlinkREST

/// Has a JobManager remove a savepoint with all its files.
package struct SavepointDisposal: Sendable {
    let client: FlinkRESTClient

    package init(_ client: FlinkRESTClient) {
        self.client = client
    }

    /// - Parameter timeout: nil for as long as it takes.
    /// - Throws: ``DeployError`` `savepointFailed` with the root cause, `clusterUnreachable` where only a proxy leads to
    ///   the JobManager, `deadlinePassed`.
    package func dispose(_ path: String, timeout: Duration? = nil) async throws {
        try client.requireDirectWay(to: "remove a savepoint")
        let trigger = try await client.dispose(savepoint: path)
        let began = ContinuousClock.now
        while true {
            switch try await client.disposalState(trigger) {
            case .completed: return
            case .failed(let reason):
                throw DeployError(.savepointFailed, "the savepoint \(path) was not removed: \(reason)")
            case .inProgress: break
            }
            if let timeout, .now - began > timeout {
                throw DeployError(.deadlinePassed, "the savepoint \(path) is not removed after \(describe(timeout))")
            }
            try await Task.sleep(for: .milliseconds(200))
        }
    }
}
