import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import Ledger

/// Has a JobManager remove a savepoint.
struct SavepointRemoval: Sendable {
    /// Longer than that nobody waits for an answer; it goes on then.
    private static let patience = Duration.seconds(60)

    let service: Service
    let principal: Principal

    /// - Throws: ``DeployError`` `inputNotFound` where no JobManager answers, `savepointFailed`, `deadlinePassed`.
    func remove(_ wish: DisposalWish) async throws -> DisposalDocument {
        guard wish.path.contains("/"), !wish.path.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
            throw DeployError(
                .usage, "path is no savepoint's", hint: "As in hdfs:///savepoints/savepoint-3f2c9d-0a1b2c3d4e5f")
        }
        let cluster = try service.clusters.cluster(wish.cluster).cluster(for: principal.user)
        let managers = try await JobFinder(.cluster(cluster)).jobManagers()
        let own = managers.filter { $0.application?.user == principal.user }
        let owner = try await service.ledger.savepoints(1000).first { $0.path == wish.path }?.applicationID
        guard let (client, manager) = try await SavepointDisposal.choice(of: own, preferring: owner) else {
            throw DeployError(
                .refusedByGuard, "no JobManager answers that could remove the savepoint",
                hint: "Flink removes savepoints: an application or session of \(principal.user) has to run")
        }
        try await SavepointDisposal(client).dispose(wish.path, timeout: Self.patience)
        try await service.ledger.dispose(savepoint: wish.path)
        return DisposalDocument(path: wish.path, application: manager.application?.applicationID.description)
    }
}
