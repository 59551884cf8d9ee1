import Diagnostics
package import FlinkREST
package import HadoopRecords

/// Has a JobManager remove a savepoint with all its files.
package struct SavepointDisposal: Sendable {
    let client: FlinkRESTClient

    package init(_ client: FlinkRESTClient) {
        self.client = client
    }

    /// Which JobManager is to remove a savepoint: the one that took it, where it answers, else the one with the newest
    /// Flink. Those behind a proxy cannot, and come last.
    ///
    /// - Returns: nil where none answers.
    package static func choice(
        of managers: [JobManagerJobs], preferring owner: ApplicationID?
    ) async throws -> (FlinkRESTClient, JobManagerJobs)? {
        var best: (client: FlinkRESTClient, manager: JobManagerJobs, rank: [Int])?
        for manager in managers {
            guard case .jobs(_, let client) = manager.answer else { continue }
            let isOwner = owner != nil && manager.application?.applicationID == owner
            let version = managers.count > 1 ? try? await client.overview().flinkVersion : nil
            let numbers = (version ?? "").split(separator: ".").map { Int($0.prefix { $0.isNumber }) ?? 0 }
            let rank = [client.isProxied ? 0 : 1, isOwner ? 1 : 0] + numbers
            if best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true { best = (client, manager, rank) }
        }
        return best.map { ($0.client, $0.manager) }
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
