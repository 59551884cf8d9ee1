package import CurlHTTP
import Diagnostics
import FlinkREST
import FoundationEssentials
import HadoopRecords
package import Ledger
import ResourceManager

/// Asks again for the savepoints of which it is not known what became of them: their process was ended, or did not wait.
package struct SavepointReview: Sendable {
    let ledger: Ledger
    /// nil where no cluster is configured; then only JobManagers with addresses of their own are asked.
    let cluster: Cluster?
    let http: HTTPClient

    package init(ledger: Ledger, cluster: Cluster?, http: HTTPClient) {
        self.ledger = ledger
        self.cluster = cluster
        self.http = http
    }

    /// After this long a JobManager with an address of its own that cannot be reached is not waited for any more. Of an
    /// application's the ResourceManager tells the end, and its savepoint can be found in its folder then.
    private static let patience: TimeInterval = 3600

    /// - Parameter wanted: which records are asked for.
    /// - Returns: those records as they are now, the oldest first.
    package func run(_ wanted: @Sendable (SavepointRecord) -> Bool = { _ in true }) async throws -> [SavepointRecord] {
        let open = try await ledger.openSavepoints().filter(wanted)
        return try await Abreast.map(open) { record in
            do {
                return try await review(record)
            } catch let error as DeployError {
                guard record.applicationID == nil, record.createdAt < Date.now - Self.patience,
                    error.code == .clusterUnreachable
                else { return record }
                return try await ledger.settle(
                    savepoint: record.triggerID, as: .unknown, reason: "its JobManager does not answer any more")
            }
        }
    }

    /// - Returns: the record as it was where nobody can be asked from here.
    /// - Throws: ``DeployError`` where who is asked does not answer.
    func review(_ record: SavepointRecord) async throws -> SavepointRecord {
        let question = SavepointQuestion(ledger: ledger)
        guard let id = record.applicationID else {
            guard case .address(let address, _) = try JobManagerSource.address(record.jobManager, http: http) else {
                return record
            }
            let client = FlinkRESTClient(http: http, address: address, limits: JobManager.limits(.init()))
            return try await question.ask(record, of: client)
        }
        guard let cluster, cluster.name == record.cluster else { return record }
        guard let application = try await cluster.resourceManager.application(id), !application.state.isTerminal else {
            return try await SavepointSearch(cluster: cluster, ledger: ledger).settle(record)
        }
        guard let manager = JobManager(application, cluster: cluster) else { return record }
        return try await manager.ask { try await question.ask(record, of: $0) }.answer
    }
}
