import DeployEngine
package import Diagnostics
import FoundationEssentials
package import HTTPServing
import HadoopRecords
package import Ledger

/// The service: the engine behind HTTP, for many users.
package final class Service: Sendable {
    package let ledger: Ledger
    package let clusters: ServedClusters
    package let deployments: Deployments
    package let trackers: [ClusterTracker]
    package let jobs: JobTracker
    let examiners: [ClusterExaminer]
    package let feed: EventFeed
    package let spool: Spool
    let spoolKeeper: SpoolKeeper
    let doorkeeper: Doorkeeper
    let user: String
    let startedAt = Date.now
    private let notifications: NotificationSetting
    private let log: ServiceLog

    /// - Parameters:
    ///   - user: the Hadoop user of tokens that name none, and who watches the clusters.
    ///   - hosts: what browsers may call it.
    ///   - notifications: who is told what happens.
    /// - Throws: ``DeployError`` `refusedByGuard` where another process serves this ledger.
    package init(
        ledger: Ledger, clusters: ServedClusters, spool: Spool, user: String, hosts: ServedHosts,
        pace: TrackingPace = TrackingPace(), notifications: NotificationSetting = NotificationSetting(),
        log: ServiceLog
    ) async throws(DeployError) {
        try await ledger.becomeService()
        self.ledger = ledger
        self.clusters = clusters
        self.spool = spool
        self.user = user
        self.notifications = notifications
        self.log = log
        spoolKeeper = SpoolKeeper(spool: spool, ledger: ledger) { line in log.write("spool", line) }
        deployments = Deployments(ledger: ledger, clusters: clusters, spool: spool) { id, line in
            log.write("deployment", line, ["deployment": DeploymentName(id).text])
        }
        var trackers: [ClusterTracker] = []
        for cluster in clusters.clusters {
            trackers.append(
                try ClusterTracker(cluster, user: user, ledger: ledger, pace: pace) { line in
                    log.write("tracker", line, ["cluster": cluster.name])
                })
        }
        self.trackers = trackers
        jobs = JobTracker(ledger: ledger, clusters: clusters, spool: spool, pace: pace)
        examiners = clusters.clusters.map { ClusterExaminer($0, among: clusters, user: user, folder: spool.folder) }
        feed = try await EventFeed(ledger: ledger)
        doorkeeper = Doorkeeper(ledger: ledger, user: user, hosts: hosts)
    }

    /// Serves until the task is cancelled; then takes nothing new, lets what is under way come to its end, and returns.
    ///
    /// - Parameters:
    ///   - patience: how long what is under way may take then.
    ///   - ready: told when requests are answered, with the port.
    /// - Throws: ``DeployError`` as ``HTTPServer/start(_:admit:explain:respond:)``.
    package func run(
        _ options: HTTPServerOptions, patience: Duration = .seconds(8), ready: @Sendable (Int) async -> Void
    ) async throws {
        let table = try ServiceRoutes(service: self).table()
        let server = try HTTPServer.start(
            options, explain: { error, _ in Explaining.response(to: error) },
            respond: { [self] request in await respond(to: request, table) })
        let work = Task { await watch() }
        try await deployments.recover()
        await ready(server.port)
        while (try? await Task.sleep(for: .seconds(3600))) != nil {}
        await Task {
            await deployments.close(within: patience)
            await server.stop(within: .seconds(2))
            work.cancel()
            for examiner in examiners { await examiner.stop() }
            try? await ledger.resignService()
        }.value
    }

    private func respond(
        to request: HTTPServerRequest, _ table: HTTPRouteTable<Endpoint>
    ) async -> HTTPServerResponse {
        let began = ContinuousClock.now
        do {
            let response = try await table.respond(to: request) { match in try await answer(request, match) }
            log.request(request, status: response.status, took: .now - began)
            return response
        } catch {
            let response = DashboardProblem.answer(to: error, request) ?? Explaining.response(to: error)
            log.request(request, status: response.status, took: .now - began, error: error)
            return response
        }
    }

    private func watch() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [feed] in await feed.run() }
            group.addTask { [jobs] in await jobs.run() }
            group.addTask { [ledger, trackers, log] in
                await IdleSessions(ledger: ledger, trackers: trackers) { id, line in
                    log.write("deployment", line, ["deployment": DeploymentName(id).text])
                }.run()
            }
            for tracker in trackers { group.addTask { await tracker.run() } }
            group.addTask { [spoolKeeper] in await spoolKeeper.run() }
            for target in notifications.targets {
                group.addTask { [self] in
                    await Notifier(
                        target: target, choice: notifications.choice, http: notifications.http, feed: feed,
                        reader: DeploymentReader(service: self)
                    ) { [log] line in log.write("notify", line) }.run()
                }
            }
            group.addTask { [ledger, clusters] in await CheckpointWatch(ledger: ledger, clusters: clusters).run() }
            group.addTask { [ledger, clusters, deployments] in
                await Restarter(ledger: ledger, clusters: clusters, deployments: deployments).run()
            }
        }
    }

    private func answer(
        _ request: HTTPServerRequest, _ match: HTTPRouteMatch<Endpoint>
    ) async throws -> HTTPServerResponse {
        let endpoint = match.route.endpoint
        var principal = Principal(name: "", role: .viewer, user: "")
        if case .role(let role) = endpoint.access {
            principal = try await doorkeeper.principal(of: request)
            guard principal.has(role) else {
                throw DeployError(
                    .notAllowed, "the token \(principal.name) may look, and not change anything",
                    hint: "A token with the role operator may")
            }
        }
        let call = ServiceCall(request: request, parameters: match.parameters, principal: principal)
        if match.route.pattern.text.hasPrefix("/api/") { try call.refuseUnknownParameters(of: endpoint.shape) }
        return try await endpoint.answer(call)
    }

    /// The tracker of a cluster.
    func tracker(of name: String) -> ClusterTracker? {
        trackers.first { $0.served.name == name }
    }
}
