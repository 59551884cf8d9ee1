import Diagnostics
import FlinkREST
import FoundationEssentials
import HadoopRecords
package import Ledger

/// Asks what became of a savepoint, and writes the answer down: of its JobManager and, where that is gone, in its folder.
package struct SavepointQuestion: Sendable {
    let ledger: Ledger

    package init(ledger: Ledger) {
        self.ledger = ledger
    }

    /// - Parameter client: of the JobManager that was asked for it.
    /// - Returns: the record as it is now; `asked` while the savepoint is under way.
    /// - Throws: ``DeployError`` where the JobManager does not answer.
    func ask(_ record: SavepointRecord, of client: FlinkRESTClient) async throws -> SavepointRecord {
        guard let job = JobID(record.job), let trigger = TriggerID(record.triggerID) else {
            throw DeployError(.defect, "the ledger's savepoint \(record.triggerID) has no ids")
        }
        do {
            switch try await client.savepointState(job, trigger) {
            case .inProgress: return record
            case .completed(let path):
                return try await ledger.settle(savepoint: record.triggerID, as: .completed, path: path)
            case .failed(let reason):
                return try await ledger.settle(savepoint: record.triggerID, as: .failed, reason: reason)
            }
        } catch let error as DeployError where error.code == .inputNotFound {
            return try await settle(record, unknownTo: client, job)
        }
    }

    /// The JobManager never got the request, or has forgotten it: it keeps what has ended for five minutes, and a new
    /// leader begins with nothing.
    private func settle(
        _ record: SavepointRecord, unknownTo client: FlinkRESTClient, _ job: JobID
    ) async throws -> SavepointRecord {
        let latest = (try? await client.checkpoints(job))?.latestSavepoint
        let began = Int64(record.createdAt.timeIntervalSince1970 * 1000)
        let later = latest.flatMap { $0.triggered >= began ? $0.path : nil }
        return try await ledger.settle(
            savepoint: record.triggerID, as: .unknown,
            reason: "the JobManager does not know it, or no longer"
                + (later.map { "; the latest savepoint of the job is \($0)" } ?? ""))
    }
}
