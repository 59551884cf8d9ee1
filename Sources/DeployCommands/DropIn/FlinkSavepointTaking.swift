import DeployEngine
import Diagnostics
import FlinkREST
import Ledger

/// What `stop`, `savepoint`, and `cancel -s` of Flink's client share: one savepoint of one job.
struct FlinkSavepointTaking: Sendable {
    let found: FlinkCluster
    let job: JobID
    let wish: SavepointWish

    /// Flink's client takes some ten seconds to start, in which a young job's tasks do; here they are waited for at the
    /// most this long, since no job has a savepoint before.
    private static let patience = Duration.seconds(60)

    /// - Throws: ``DeployError`` as ``SavepointTaker/take(_:)``.
    func run() async throws -> SavepointRecord {
        let access = ClusterAccess(context: found.context)
        let console = found.context.console
        let taker = SavepointTaker(
            try await executing(try found.job(job)), user: try access.user(), ledger: try await access.ledger(),
            cluster: found.cluster
        ) {
            if case .unreachable(let error) = $0 { console.warning("\(error.message); it is asked again") }
        }
        return try await taker.take(wish)
    }

    private func executing(_ job: FoundJob) async throws -> FoundJob {
        let end = ContinuousClock.now + Self.patience
        var job = job
        while !job.job.isExecuting, .now < end {
            try await Task.sleep(for: .milliseconds(200))
            guard let seen = try await job.client.jobs().first(where: { $0.id == job.job.id }) else { break }
            job = FoundJob(job: seen, client: job.client, application: job.application)
        }
        return job
    }
}
