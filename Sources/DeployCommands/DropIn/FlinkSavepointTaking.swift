import DeployEngine
import Diagnostics
import FlinkREST
import Ledger

/// What `stop`, `savepoint`, and `cancel -s` of Flink's client share: one savepoint of one job.
struct FlinkSavepointTaking: Sendable {
    let found: FlinkCluster
    let job: JobID
    let wish: SavepointWish

    /// - Throws: ``DeployError`` as ``SavepointTaker/take(_:)``.
    func run() async throws -> SavepointRecord {
        let access = ClusterAccess(context: found.context)
        let console = found.context.console
        let taker = SavepointTaker(
            try await found.executing(job), user: try access.user(), ledger: try await access.ledger(),
            cluster: found.cluster
        ) {
            if case .unreachable(let error) = $0 { console.warning("\(error.message); it is asked again") }
        }
        return try await taker.take(wish)
    }
}
