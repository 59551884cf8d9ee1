import DeployEngine
import Diagnostics
import FlinkREST
import FoundationEssentials
import HadoopRecords
import Ledger
import ResourceManager

/// Ends deployments.
struct DeploymentEnd: Sendable {
    let service: Service

    /// Begins to end one; how it ended the tracker sees. One that has ended is fine.
    ///
    /// - Parameters:
    ///   - isKill: whether YARN kills it, without asking its JobManager.
    ///   - force: whether a session ends although jobs run in it.
    /// - Throws: ``DeployError`` `refusedByGuard` where a command line is at work on it, `clusterUnreachable`.
    func end(_ id: DeploymentID, isKill: Bool, force: Bool = true, by principal: Principal) async throws {
        let ledger = service.ledger
        try await ledger.note(isKill ? "kill-asked" : "stop-asked", nil, of: id, by: principal.name)
        let wasCancelled = await service.deployments.cancel(id)
        let record = try await ledger.record(id)
        if let owner = record.owner, !wasCancelled, owner.isAlive, record.stage < .submitted {
            throw DeployError(
                .refusedByGuard, "process \(owner.pid) on \(owner.host) is at work on \(DeploymentName(id).text)",
                hint: "Interrupt that command, or wait until YARN has the application")
        }
        if let wish = try await ledger.wish(of: id), let job = wish.job.flatMap({ JobID($0) }), !record.stage.isLast {
            do {
                return try await cancel(job, record, wish)
            } catch  where wasCancelled {
                // It was told to end by its own task already.
                return
            }
        }
        guard !record.stage.isLast, let application = record.applicationID else { return }
        guard let served = try service.clusters.served(record) else {
            throw DeployError(.configurationWrong, "the cluster of this deployment is no longer served")
        }
        let cluster = try served.cluster(for: record.user)
        guard let report = try await cluster.resourceManager.application(application) else { return }
        let kind = try await ledger.wish(of: id)?.kind
        if isKill || report.state != .running {
            try await kill(report, cluster, principal)
        } else if kind == Wish.Kind.session.rawValue {
            _ = try await SessionStop(cluster: cluster, ledger: ledger)
                .stop(FoundSession(application: report, configuration: nil), force: force)
        } else {
            try await cancelJobs(of: report, cluster, principal)
        }
    }

    private func cancel(_ job: JobID, _ record: DeploymentRecord, _ wish: WishRecord) async throws {
        guard let served = try service.clusters.served(record) else { return }
        let request = try JSONReading.decode(Wish.self, from: wish.request)
        try await JobPlaceFinder(served: served, user: record.user).place(of: request).client.cancel(job)
    }

    /// An application ends with its last job.
    func cancelJobs(of report: ApplicationReport, _ cluster: Cluster, _ principal: Principal) async throws {
        let finder = JobFinder(.cluster(cluster))
        let managers = try await finder.jobManagers(of: report.applicationID.description)
        guard case .jobs(let jobs, let client)? = managers.first?.answer else {
            return try await kill(report, cluster, principal)
        }
        let open = jobs.filter { !$0.state.isTerminal }
        guard !open.isEmpty else { return try await kill(report, cluster, principal) }
        for job in open { try await client.cancel(job.id) }
    }

    func kill(_ report: ApplicationReport, _ cluster: Cluster, _ principal: Principal) async throws {
        _ = try await cluster.resourceManager.kill(
            report.applicationID, diagnostics: "Killed by \(principal.name) through bobbin serve")
    }
}
