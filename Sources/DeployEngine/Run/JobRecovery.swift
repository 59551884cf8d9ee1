import Diagnostics
package import FlinkREST
import FoundationEssentials
import Ledger

/// Finds out what became of jobs whose command died while it handed them over.
struct JobRecovery: Sendable {
    let place: JobPlace
    let ledger: Ledger
    /// How long after its request a job may still come: its program can be at work, and needs its files.
    let patience: Duration

    /// - Parameter key: a job with this idempotency key is left for its own command to go on with.
    /// - Returns: those that the JobManager has.
    func run(user: String, except key: String?) async throws -> [RecoveredJob] {
        var found: [RecoveredJob] = []
        for record in try await ledger.orphanedJobRuns(at: place.name, user: user)
        where key == nil || record.idempotencyKey != key {
            guard let id = JobID(record.job) else { continue }
            do {
                _ = try await place.client.result(of: id)
                try await ledger.settle(job: record.job, as: .submitted, release: true)
                found.append(RecoveredJob(job: id, program: record.program))
            } catch let error as DeployError where error.code == .inputNotFound {
                guard record.updatedAt <= Date.now - TimeInterval(patience.components.seconds) else { continue }
                try await ledger.settle(job: record.job, as: .refused, release: true)
                if let folder = record.stagingFolder, let cluster = place.cluster {
                    try? await Undo(cluster: cluster).removeStaging(folder)
                }
            } catch is DeployError {
                // A later command looks again.
            }
        }
        return found
    }
}

/// A job that a command had handed over when it died.
package struct RecoveredJob: Sendable, Hashable {
    package let job: JobID
    package let program: String
}
