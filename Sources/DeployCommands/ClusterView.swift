import DeployEngine
import HadoopRecords

/// The applications of a command's cluster: looked at from here, or through a service.
protocol ClusterView: ApplicationSource {
    /// The newest first.
    ///
    /// - Parameter endedToo: whether those are there that have ended.
    func applications(endedToo: Bool) async throws -> [ApplicationReport]
    /// - Parameter explaining: whether it is looked for the reason why it waits or has failed.
    /// - Returns: nil for an application that nobody knows.
    func status(of id: ApplicationID, explaining: Bool) async throws -> ApplicationStatus?
    /// Ends one at once and waits for it; one that has ended is fine.
    ///
    /// - Returns: the application as it ended; nil for one that nobody knows.
    func kill(_ id: ApplicationID) async throws -> ApplicationReport?
    /// Tidies up after an application that has ended.
    func close(_ application: ApplicationReport) async throws
}

extension ClusterView {
    /// The status of an application that was just seen.
    func status(around application: ApplicationReport) async throws -> ApplicationStatus {
        try await status(of: application.applicationID, explaining: false)
            ?? ApplicationStatus(only: application)
    }
}

extension CommandContext {
    /// - Parameter recovering: whether what dead processes have left is looked after first.
    /// - Throws: ``DeployError`` where no cluster is configured, or the service cannot be used.
    func view(recovering: Bool = true) async throws -> any ClusterView {
        if let service = try await service { return ServiceView(service: service) }
        let access = ClusterAccess(context: self)
        let cluster = try access.cluster()
        if recovering { try await access.recover(cluster) }
        return DirectView(cluster: cluster, access: access)
    }
}
