import CurlHTTP
import FlinkREST
package import HadoopRecords
import ResourceManager

/// Looks at one application: YARN's side and, where its JobManager runs, Flink's.
package struct StatusReader: Sendable {
    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// - Parameter explaining: whether to look for the reason as well, where the application is not as it should be.
    /// - Returns: nil for an application that the ResourceManager does not know.
    /// - Throws: ``DeployError`` where the ResourceManager does not answer; a JobManager that does not is told of in the
    ///   result.
    package func status(of id: ApplicationID, explaining: Bool = false) async throws -> ApplicationStatus? {
        async let known = cluster.resourceManager.application(id)
        async let tried = try? cluster.resourceManager.attempts(of: id)
        guard let application = try await known else {
            _ = await tried
            return nil
        }
        let (jobs, note) = await jobs(of: application)
        let explanation =
            explaining ? await Explainer(cluster: cluster).explanation(of: application, patience: .seconds(2)) : nil
        return ApplicationStatus(
            application: application, outcome: ApplicationOutcome(application),
            attempts: (await tried ?? []).sorted { $0.number < $1.number }, jobs: jobs, jobsNote: note,
            explanation: explanation)
    }

    /// The same for an application that was just seen.
    package func status(around application: ApplicationReport) async throws -> ApplicationStatus {
        if let status = try await status(of: application.applicationID) { return status }
        return ApplicationStatus(only: application)
    }

    private func jobs(of application: ApplicationReport) async -> ([JobOverview]?, String?) {
        guard application.state == .running else { return (nil, nil) }
        guard let manager = JobManager(application, cluster: cluster) else {
            return (nil, "the application has registered no address")
        }
        do {
            return (try await manager.ask { try await $0.jobs() }.answer, nil)
        } catch {
            return (nil, "the JobManager at \(application.amRPCAddress ?? "") does not answer")
        }
    }
}
