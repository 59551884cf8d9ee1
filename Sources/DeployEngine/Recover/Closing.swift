package import HadoopRecords
package import Ledger

/// What is left to do when an application has ended: the ledger learns of it, and its staging folder goes, which Flink
/// removes itself at a regular end alone.
package struct Closing: Sendable {
    let cluster: Cluster
    let ledger: Ledger?

    /// - Parameter ledger: nil where this user has none.
    package init(cluster: Cluster, ledger: Ledger?) {
        self.cluster = cluster
        self.ledger = ledger
    }

    /// - Parameters:
    ///   - application: one that has ended.
    ///   - usual: its staging folder where the ledger does not know the application; nil to leave that alone.
    ///   - actor: who saw it, for the ledger.
    /// - Throws: ``DeployError``.
    package func close(
        _ application: ApplicationReport, usual: HDFSPath? = nil, by actor: String? = nil
    ) async throws {
        let record = try await ledger?.record(applicationID: application.applicationID)
        if let folder = record?.stagingFolder ?? usual { try await Undo(cluster: cluster).removeStaging(folder) }
        if let ledger, let record {
            try await ledger.update(
                record.id, stage: .ended, finalStatus: application.finalStatus, yarnState: application.state,
                by: actor)
        }
    }
}
