package import FlinkREST
package import HadoopRecords
import ResourceManager

/// Who tells of applications: a cluster, or somebody who watches one.
package protocol ApplicationSource: Sendable {
    /// - Returns: nil for an application that nobody knows.
    /// - Throws: ``DeployError``; a retriable one where there is no answer for now.
    func application(_ id: ApplicationID) async throws -> ApplicationReport?
    /// The jobs that its JobManager knows; none while it does not answer, which is normal just after it registered.
    func jobs(of application: ApplicationReport) async -> [JobOverview]
    /// - Parameter patience: how long the logs of an application that has just ended may take to be found; nil for as long
    ///   as a cluster mostly takes.
    /// - Returns: nil where nothing is to be explained.
    func explanation(of application: ApplicationReport, patience: Duration?) async -> Explanation?
    /// What a failed job of an application that goes on died of, as Java writes it; nil where that is not told.
    func trace(of job: JobID, in application: ApplicationReport) async -> String?
    /// Returns after so long, or when there may be something new.
    func rest(_ pause: Duration) async throws
}

extension ApplicationSource {
    package func rest(_ pause: Duration) async throws { try await Task.sleep(for: pause) }
}

extension Cluster: ApplicationSource {
    package func application(_ id: ApplicationID) async throws -> ApplicationReport? {
        try await resourceManager.application(id)
    }

    package func jobs(of application: ApplicationReport) async -> [JobOverview] {
        guard let manager = JobManager(application, cluster: self) else { return [] }
        return (try? await manager.ask { try await $0.jobs() }.answer) ?? []
    }

    package func explanation(of application: ApplicationReport, patience: Duration?) async -> Explanation? {
        await Explainer(cluster: self).explanation(of: application, patience: patience ?? ContainerLogs.patience)
    }

    package func trace(of job: JobID, in application: ApplicationReport) async -> String? {
        try? await JobManager(application, cluster: self)?.client.failures(of: job).first?.trace
    }
}
