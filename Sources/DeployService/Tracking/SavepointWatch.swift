import DeployEngine
import HadoopRecords
import Ledger

/// Finds out what became of savepoints that were asked for and that nobody waits for, also of jobs that have stopped.
struct SavepointWatch: Sendable {
    let served: ServedCluster
    let ledger: Ledger

    /// One look at all of a cluster's; those that cannot be told yet are asked for at the next.
    ///
    /// - Parameter cluster: the ResourceManager's addresses, as ``SavepointRecord/cluster`` has them.
    func look(at cluster: String) async throws {
        let open = try await ledger.openSavepoints().filter { $0.cluster == cluster && $0.applicationID != nil }
        for user in Set(open.map(\.user)) {
            let own = try served.cluster(for: user)
            let known = try await SavepointReview(ledger: ledger, cluster: own, http: own.jobManagerHTTP)
                .run { $0.cluster == cluster && $0.applicationID != nil && $0.user == user }
            for record in known where record.state != .asked { try await note(record) }
        }
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
