import DeployEngine
import FoundationEssentials
import HadoopRecords
import Ledger

/// Finds out what became of savepoints that were asked for and that nobody waits for, also of jobs that have stopped.
struct SavepointWatch: Sendable {
    let served: ServedCluster
    let ledger: Ledger

    /// How long after it was written down a savepoint may be on its way to its JobManager, in seconds, where no event
    /// says that it has arrived there: a JobManager that is asked too early does not know it.
    private static let grace = 120.0

    /// One look at all of a cluster's; those that cannot be told yet are asked for at the next.
    ///
    /// - Parameter cluster: the ResourceManager's addresses, as ``SavepointRecord/cluster`` has them.
    func look(at cluster: String) async throws {
        var due: [SavepointRecord] = []
        for record in try await ledger.openSavepoints() where record.cluster == cluster {
            if try await hasArrived(record) { due.append(record) }
        }
        for (user, records) in Dictionary(grouping: due, by: \.user) {
            let own = try served.cluster(for: user)
            let triggers = Set(records.map(\.triggerID))
            let known = try await SavepointReview(ledger: ledger, cluster: own, http: own.jobManagerHTTP)
                .run { triggers.contains($0.triggerID) }
            for record in known where record.state != .asked { try await note(record) }
        }
    }

    /// Whoever asks for a savepoint says so in the deployment's events once its JobManager has answered.
    private func hasArrived(_ savepoint: SavepointRecord) async throws -> Bool {
        guard let application = savepoint.applicationID else { return false }
        if Date.now.timeIntervalSince(savepoint.createdAt) > Self.grace { return true }
        guard let deployment = try await ledger.record(applicationID: application) else { return false }
        return try await ledger.events(of: deployment.id).contains { $0.detail == savepoint.triggerID }
    }

    private func note(_ savepoint: SavepointRecord) async throws {
        guard let application = savepoint.applicationID,
            let deployment = try await ledger.record(applicationID: application)
        else { return }
        try await ledger.note(
            "savepoint-\(savepoint.state.rawValue)", savepoint.path ?? savepoint.reason, of: deployment.id,
            by: "tracker")
    }
}
