import Diagnostics
import FlinkDeployment
import HadoopRecords
import Ledger

/// What is left of a deployment that was stopped: its application, or nothing.
struct Retreat: Sendable {
    let cluster: Cluster
    let ledger: Ledger
    let report: @Sendable (DeploymentProgress) -> Void

    private static let later = "What is left of it the next bobbin command takes back"

    /// - Returns: the error for the user: `interrupted` for a cancelled task, else the one that stopped it.
    func from(_ claim: Claim.Made, _ reason: any Error) async -> DeployError {
        var record = claim.record
        do {
            record = try await ledger.record(claim.record.id)
            return claim.isOurs ? try await settle(record, reason) : error(for: reason, record, isOurs: false)
        } catch let failure {
            if reason is CancellationError {
                return DeployError(
                    .interrupted, "interrupted, and what was begun could not be taken back", hint: Self.later,
                    cause: failure)
            }
            let first = error(for: reason, record)
            return DeployError(
                first.code, first.message, hint: [first.hint, Self.later].compactMap(\.self).joined(separator: ". "),
                cause: first.cause, retriable: first.retriable)
        }
    }

    private func settle(_ record: DeploymentRecord, _ reason: any Error) async throws -> DeployError {
        let error = error(for: reason, record)
        switch (record.stage, error.code) {
        case (.ended, _):
            // Flink removes its folder at a regular end; after a crash or a kill it stays.
            if let folder = record.stagingFolder { try await Undo(cluster: cluster).removeStaging(folder) }
            return error
        case (.running..., _), (.submitted..., .deadlinePassed):
            try await ledger.update(record.id, release: true)
            return error
        case (.submitting..., _) where error.retriable:
            // Nobody can say whether it was taken; the ledger keeps it for the next command.
            return DeployError(
                error.code, error.message, hint: "The next bobbin command finds out what became of it",
                cause: error.cause, retriable: true)
        default:
            if let id = record.applicationID { report(.undoing(id)) }
            let undo = Undo(cluster: cluster)
            if record.stage >= .submitting, let id = record.applicationID {
                try await undo.kill(id, tag: record.nonce, reason: "Taken back by the client that submitted it")
            }
            if let folder = record.stagingFolder { try await undo.removeStaging(folder) }
            try await ledger.update(
                record.id, stage: .undone, outcome: error.message,
                finalStatus: error.code == .interrupted ? .killed : .failed)
            return error
        }
    }

    private func error(for reason: any Error, _ record: DeploymentRecord, isOurs: Bool = true) -> DeployError {
        switch reason {
        case let error as DeployError: return error
        case is CancellationError:
            guard record.stage >= .running || !isOurs, let id = record.applicationID else {
                return DeployError(.interrupted, "interrupted; nothing is left on the cluster")
            }
            return DeployError(
                .interrupted, "interrupted; \(id) goes on", hint: "Look at it with: bobbin status \(id)")
        default: return DeployError(.defect, "an error that nobody expected", cause: reason)
        }
    }
}
