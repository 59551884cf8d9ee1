import FlinkREST
package import HadoopRecords

/// Looks at a session: YARN's side, its jobs, and its TaskManagers.
package struct SessionStatusReader: Sendable {
    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// - Throws: ``DeployError`` where the ResourceManager does not answer; a JobManager that does not is told of in the
    ///   result.
    package func status(of application: ApplicationReport) async throws -> SessionStatus {
        let manager = application.state == .running ? JobManager(application, cluster: cluster) : nil
        async let seen = StatusReader(cluster: cluster).status(around: application)
        async let overview = try? manager?.ask { try await $0.overview() }.answer
        async let taskManagers = try? manager?.ask { try await $0.taskManagers() }.answer
        let status = try await seen
        return SessionStatus(
            application: status, webInterface: manager.map { "\($0.client.address)" }, overview: await overview,
            taskManagers: await taskManagers, idleSince: Self.idleSince(status))
    }

    /// The same for several sessions, asked all at once; in their order.
    package func statuses(of sessions: [FoundSession]) async throws -> [SessionStatus] {
        try await Abreast.map(sessions) { try await status(of: $0.application) }
    }

    /// The end of the last job, or where there was none the session's start.
    private static func idleSince(_ status: ApplicationStatus) -> Int64? {
        guard let jobs = status.jobs, jobs.allSatisfy(\.state.isTerminal) else { return nil }
        return jobs.compactMap(\.endTime).max() ?? status.application.startedTime
    }
}
