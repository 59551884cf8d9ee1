package import Diagnostics
package import HadoopRecords
package import Ledger
import ResourceManager

/// Finishes or undoes what processes of this user left on this cluster when they died.
package struct Recovery: Sendable {
    /// What became of one such deployment.
    package enum Result: Sendable {
        /// Its application is there: nothing was taken back.
        case kept(ApplicationReport)
        /// It had not been submitted: its staging folder is gone.
        case undone(name: String, ApplicationID?)
        /// It had been submitted, and the ResourceManager knows it no more: how it ended is not known.
        case forgotten(name: String, ApplicationID)
        /// It could not be looked after now; a later command will.
        case postponed(name: String, DeployError)
    }

    let cluster: Cluster
    let ledger: Ledger

    package init(cluster: Cluster, ledger: Ledger) {
        self.cluster = cluster
        self.ledger = ledger
    }

    /// Looks after every deployment whose process is dead.
    ///
    /// - Parameter key: a deployment with this idempotency key is left for its own command to go on with.
    /// - Returns: what was done, nothing where there was nothing to do.
    /// - Throws: ``DeployError`` where the ledger cannot be read.
    package func run(except key: String? = nil) async throws -> [Result] {
        var results: [Result] = []
        for record in try await ledger.orphans(user: cluster.user, cluster: cluster.name)
        where key == nil || record.idempotencyKey != key {
            guard try await ledger.takeOver(record.id, from: record.owner) else { continue }
            do {
                results.append(try await settle(record))
            } catch let error as DeployError {
                results.append(.postponed(name: record.name, error))
            }
        }
        return results
    }

    private func settle(_ record: DeploymentRecord) async throws -> Result {
        guard let id = record.applicationID else {
            try await ledger.update(record.id, stage: .undone)
            return .undone(name: record.name, nil)
        }
        if record.stage >= .submitting, let report = try await cluster.resourceManager.application(id),
            report.tags.contains(record.nonce)
        {
            if report.state.isTerminal {
                try await Closing(cluster: cluster, ledger: ledger).close(report)
            } else {
                try await Lifetime(cluster: cluster, ledger: ledger).set(for: record.id, of: report)
                try await ledger.update(
                    record.id, stage: report.state == .running ? .running : .accepted, release: true)
            }
            return .kept(report)
        }
        if let folder = record.stagingFolder { try await Undo(cluster: cluster).removeStaging(folder) }
        guard record.stage < .submitted else {
            try await ledger.update(record.id, stage: .ended, outcome: "unknown")
            return .forgotten(name: record.name, id)
        }
        try await ledger.update(record.id, stage: .undone)
        return .undone(name: record.name, id)
    }
}
