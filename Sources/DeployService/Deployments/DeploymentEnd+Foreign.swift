import DeployEngine
import HadoopRecords

extension DeploymentEnd {
    /// Begins to end an application that there is no record of, with the rights of whoever asks. One that has ended is fine.
    ///
    /// - Parameters:
    ///   - isKill: whether YARN kills it, without asking its JobManager.
    ///   - force: whether a session ends although jobs run in it.
    /// - Throws: ``DeployError`` `notAllowed`, `clusterUnreachable`.
    func end(_ application: ForeignApplication, isKill: Bool, force: Bool = true, by principal: Principal) async throws
    {
        guard !application.report.state.isTerminal else { return }
        guard !isKill, application.report.state == .running else {
            return try await kill(application.report, application.cluster, principal)
        }
        let finder = SessionFinder(cluster: application.cluster)
        guard let session = try await finder.session(of: application.report) else {
            return try await cancelJobs(of: application.report, application.cluster, principal)
        }
        _ = try await SessionStop(cluster: application.cluster, ledger: service.ledger).stop(session, force: force)
    }
}
