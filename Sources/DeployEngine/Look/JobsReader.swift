import Diagnostics
package import FlinkREST
package import HadoopRecords

/// Asks the JobManager of an application that runs for its jobs.
package struct JobsReader: Sendable {
    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// - Returns: nil for an application that has registered no JobManager yet.
    /// - Throws: ``DeployError`` where the JobManager does not answer, neither itself nor through YARN's proxy.
    package func jobs(of application: ApplicationReport) async throws -> [JobOverview]? {
        guard let manager = JobManager(application, cluster: cluster) else { return nil }
        return try await manager.ask { try await $0.jobs() }.answer
    }

    /// What the JobManager remembers of a job's checkpoints.
    ///
    /// - Returns: nil for an application that has registered no JobManager yet.
    /// - Throws: as ``jobs(of:)``.
    package func checkpoints(
        of job: JobID, in application: ApplicationReport
    ) async throws -> CheckpointStatistics? {
        guard let manager = JobManager(application, cluster: cluster) else { return nil }
        return try await manager.ask { try await $0.checkpoints(job) }.answer
    }
}
