package import Diagnostics
package import FlinkREST
import HadoopConfiguration
package import HadoopRecords
package import Ledger
import ResourceManager

/// Ends a session in order: its JobManager cancels what runs, tells YARN that it succeeded, and tidies up.
package struct SessionStop: Sendable {
    package enum Progress: Sendable {
        /// The JobManager has been told; these jobs end with it.
        case told(jobs: [JobOverview])
        /// It does not answer, or does not come to its end: YARN kills it.
        case killing(DeployError)
    }

    private static let pause = Duration.milliseconds(250)
    /// How long jobs may take to be cancelled.
    private static let cancellation = Duration.seconds(15)

    let cluster: Cluster
    let ledger: Ledger?
    /// How long the JobManager may take to answer before YARN kills the session.
    let patience: Duration
    /// How long it may take to end after it has been told to.
    let grace: Duration
    let report: @Sendable (Progress) -> Void

    /// - Parameter ledger: nil where this user has none.
    package init(
        cluster: Cluster, ledger: Ledger?, patience: Duration = .seconds(30), grace: Duration = .seconds(60),
        report: @escaping @Sendable (Progress) -> Void = { _ in }
    ) {
        self.cluster = cluster
        self.ledger = ledger
        self.patience = patience
        self.grace = grace
        self.report = report
    }

    /// - Parameters:
    ///   - session: one that has ended already is only tidied up after.
    ///   - force: ends it although jobs run in it.
    /// - Returns: the application as it ended.
    /// - Throws: ``DeployError`` `refusedByGuard` where jobs run, `notAllowed` for another user's session, `deadlinePassed`
    ///   where the JobManager does not say which run; with `force` YARN kills the session then.
    package func stop(_ session: FoundSession, force: Bool) async throws -> ApplicationReport {
        let application = session.application
        if application.state.isTerminal { return try await close(application) }
        try checkOwner(application)
        guard application.state == .running, let manager = JobManager(application, cluster: cluster) else {
            return try await kill(application)
        }
        let client = manager.client
        let running = try await jobs(of: manager, application, force: force).filter { !$0.state.isTerminal }
        guard force || running.isEmpty else { throw Self.refusal(application, running) }
        await cancel(running, client)
        do {
            try await answer(from: client, for: application) { try await client.shutDown() }
            report(.told(jobs: running))
            return try await close(try await end(of: application))
        } catch let error as DeployError where error.code == .deadlinePassed {
            report(.killing(error))
            return try await kill(application)
        }
    }

    /// A JobManager that is told to end keeps what runs for its next start, where high availability is on; jobs that are
    /// cancelled before leave nothing. One that does not come to its end in time ends with the session.
    private func cancel(_ jobs: [JobOverview], _ client: FlinkRESTClient) async {
        for job in jobs { try? await client.cancel(job.id) }
        let clock = ContinuousClock()
        let end = clock.now + min(Self.cancellation, grace)
        while !jobs.isEmpty, clock.now < end, (try? await Task.sleep(for: Self.pause)) != nil,
            let seen = try? await client.jobs(), seen.contains(where: { !$0.state.isTerminal })
        {}
    }

    /// - Returns: none where the application has ended meanwhile, or is ended whatever runs in it.
    private func jobs(
        of manager: JobManager, _ application: ApplicationReport, force: Bool
    ) async throws -> [JobOverview] {
        let ask = { try await manager.ask { try await $0.jobs() }.answer }
        if force { return (try? await ask()) ?? [] }
        do {
            return try await answer(from: manager.client, for: application, to: ask) ?? []
        } catch let error as DeployError where error.code == .deadlinePassed {
            throw DeployError(
                .deadlinePassed, "\(error.message); which jobs run in \(application.applicationID) is not known",
                hint: "--force stops it all the same: YARN kills it, and the jobs that may run in it",
                cause: error.cause)
        }
    }

    /// Asks until there is an answer.
    ///
    /// - Returns: nil where the application has ended meanwhile.
    /// - Throws: ``DeployError`` `deadlinePassed`.
    @discardableResult
    private func answer<Answer: Sendable>(
        from client: FlinkRESTClient, for application: ApplicationReport, to ask: () async throws -> Answer
    ) async throws -> Answer? {
        let clock = ContinuousClock()
        let end = clock.now + patience
        while true {
            do {
                return try await ask()
            } catch let error as DeployError {
                let seen = try await cluster.resourceManager.application(application.applicationID)
                if let seen, seen.state.isTerminal { return nil }
                guard clock.now < end else {
                    throw DeployError(
                        .deadlinePassed,
                        "the JobManager at \(client.address) has not answered in \(describe(patience)): "
                            + error.message)
                }
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    private func end(of application: ApplicationReport) async throws -> ApplicationReport {
        let clock = ContinuousClock()
        let end = clock.now + grace
        let id = application.applicationID
        while true {
            let seen = try await cluster.resourceManager.application(id)
            if let seen, seen.state.isTerminal { return seen }
            guard clock.now < end else {
                throw DeployError(
                    .deadlinePassed,
                    "\(id) was told to end and is still \((seen ?? application).state.rawValue) after "
                        + describe(grace))
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    private func kill(_ application: ApplicationReport) async throws -> ApplicationReport {
        let killed = try await Undo(cluster: cluster).kill(
            application.applicationID, reason: "Killed by \(cluster.user) with bobbin yarn-session stop")
        return try await close(killed ?? application)
    }

    private func close(_ application: ApplicationReport) async throws -> ApplicationReport {
        try await Closing(cluster: cluster, ledger: ledger).close(
            application, usual: try await Undo(cluster: cluster).usualStagingFolder(of: application))
        return application
    }

    /// A JobManager does not ask who tells it to end; YARN would.
    private func checkOwner(_ application: ApplicationReport) throws(DeployError) {
        guard try !cluster.hadoop.isSecure(), application.user != cluster.user else { return }
        throw DeployError(
            .notAllowed,
            "\(application.applicationID) is a session of \(application.user), and you are \(cluster.user)",
            hint: "If you may act for that user: --user \(application.user)")
    }

    private static func refusal(_ application: ApplicationReport, _ jobs: [JobOverview]) -> DeployError {
        let list = jobs.map { "\($0.id) \"\($0.name)\" (\($0.state.rawValue))" }.joined(separator: ", ")
        let count = jobs.count == 1 ? "a job runs" : "\(jobs.count) jobs run"
        return DeployError(
            .refusedByGuard, "\(count) in \(application.applicationID): \(list)",
            hint: "--force stops the session all the same, and the jobs with it")
    }
}
