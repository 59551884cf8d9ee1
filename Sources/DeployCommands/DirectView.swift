import DeployEngine
import FlinkREST
import HadoopRecords

/// A cluster that is asked from here.
struct DirectView: ClusterView {
    let cluster: Cluster
    let access: ClusterAccess

    func applications(endedToo: Bool) async throws -> [ApplicationReport] {
        try await cluster.flinkApplications(endedToo: endedToo)
    }

    func status(of id: ApplicationID, explaining: Bool) async throws -> ApplicationStatus? {
        try await StatusReader(cluster: cluster).status(of: id, explaining: explaining)
    }

    func kill(_ id: ApplicationID) async throws -> ApplicationReport? {
        let undo = Undo(cluster: cluster)
        guard let application = try await undo.kill(id, reason: "Killed by \(cluster.user) with bobbin kill") else {
            return nil
        }
        try await Closing(cluster: cluster, ledger: try await access.ledgerIfThere())
            .close(application, usual: try await undo.usualStagingFolder(of: application))
        return application
    }

    func close(_ application: ApplicationReport) async throws {
        try await Closing(cluster: cluster, ledger: try await access.ledgerIfThere()).close(application)
    }

    // MARK: ApplicationSource

    func application(_ id: ApplicationID) async throws -> ApplicationReport? { try await cluster.application(id) }

    func jobs(of application: ApplicationReport) async -> [JobOverview] { await cluster.jobs(of: application) }

    func explanation(of application: ApplicationReport, patience: Duration?) async -> Explanation? {
        await cluster.explanation(of: application, patience: patience)
    }

    func trace(of job: JobID, in application: ApplicationReport) async -> String? {
        await cluster.trace(of: job, in: application)
    }
}
