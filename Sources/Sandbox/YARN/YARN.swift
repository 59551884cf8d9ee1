import Diagnostics
import HadoopRPC
import HadoopRecords
import LocalFiles
import Threads

/// A ResourceManager with one node: applications, their containers, and who gets what.
///
/// Its extensions hold what each protocol asks of it.
actor YARN {
    /// When it was started, in milliseconds since 1970: the first part of its applications' ids.
    nonisolated let clusterTimestamp = Clock.now
    nonisolated let node: Node
    nonisolated let resources: NodeResources
    nonisolated let user: String
    private let history: ApplicationHistory
    private let server: RPCServer
    private let configuration: SandboxConfiguration
    private let work: AsyncStream<@Sendable () async -> Void>
    private let continuation: AsyncStream<@Sendable () async -> Void>.Continuation

    private(set) var records: [ApplicationID: ApplicationRecord] = [:]
    var live: [ApplicationID: LiveApplication] = [:]
    var containers: [ContainerID: SandboxContainer] = [:]
    private var lastNumber = 0

    init(
        node: Node, resources: NodeResources, user: String, history: ApplicationHistory, server: RPCServer,
        configuration: SandboxConfiguration
    ) {
        self.node = node
        self.resources = resources
        self.user = user
        self.history = history
        self.server = server
        self.configuration = configuration
        (work, continuation) = AsyncStream.makeStream()
    }

    /// Takes over what earlier sandboxes in this folder have left.
    func load() async throws(DeployError) {
        for record in try await history.load(at: Clock.now) { records[record.id] = record }
    }

    /// Runs containers and watches them until the task is cancelled; all have ended then.
    nonisolated func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.watch() }
            for await job in work { group.addTask { await job() } }
            await self.stopAll()
        }
    }

    /// Does it beside everything else.
    nonisolated func spawn(_ job: @escaping @Sendable () async -> Void) { continuation.yield(job) }

    // MARK: Applications

    func newApplication() -> ApplicationID {
        lastNumber += 1
        return ApplicationID(clusterTimestamp: clusterTimestamp, number: lastNumber)
    }

    /// Takes an application; one that is known already is left as it is.
    ///
    /// - Throws: ``RPCException`` `InvalidResourceRequestException`.
    func submit(_ context: ApplicationSubmissionContext, as user: String) throws(RPCException) {
        let id = context.applicationID
        guard records[id] == nil else { return }
        let queue = SandboxQueue.named(context.queue)
        try resources.check(context.resource, in: queue)
        var record = ApplicationRecord(
            context, of: user, in: queue?.path ?? context.queue ?? "default", at: Clock.now)
        record.state = .newSaving
        records[id] = record
        spawn { await self.admit(context, to: queue) }
    }

    /// The way from NEW_SAVING to ACCEPTED, or to FAILED for a queue that does not take it.
    private func admit(_ context: ApplicationSubmissionContext, to queue: SandboxQueue?) async {
        let id = context.applicationID
        await save(id)
        guard var record = records[id], !record.state.isTerminal else { return }
        record.state = .submitted
        records[id] = record
        guard let queue, queue.isRunning else {
            end(
                id, .failed, .failed,
                queue == nil
                    ? "Application \(id) submitted by user \(record.user) to unknown queue: \(record.queue)"
                    : "Queue \(record.queue) is STOPPED. Cannot accept submission of application: \(id)")
            return
        }
        records[id]?.state = .accepted
        live[id] = LiveApplication(
            context: context, queue: queue,
            maxAttempts: (1...2).contains(context.maxAppAttempts) ? context.maxAppAttempts : 2,
            session: MasterSession(at: Clock.now))
        schedule()
    }

    func update(_ id: ApplicationID, _ change: (inout ApplicationRecord) -> Void) {
        guard var record = records[id] else { return }
        change(&record)
        records[id] = record
        spawn { await self.save(id) }
    }

    private func save(_ id: ApplicationID) async {
        guard let record = records[id] else { return }
        // What cannot be kept is still told while the sandbox runs.
        try? await history.save(record)
    }

    /// Ends an application from outside its ApplicationMaster.
    func end(
        _ id: ApplicationID, _ state: YarnApplicationState, _ status: FinalApplicationStatus, _ diagnostics: String
    ) {
        guard records[id]?.state.isTerminal == false else { return }
        update(id) { record in
            record.diagnostics += diagnostics
            record.end(state, status, at: Clock.now)
        }
        release(id, state == .killed ? .byResourceManager : .afterCompletion)
    }

    /// Takes back all that an application has.
    private func release(_ id: ApplicationID, _ reason: ContainerStop) {
        guard let application = live.removeValue(forKey: id) else { return }
        if let port = application.port { server.close(port) }
        for container in containers(of: id) { stop(container, reason) }
        removeFoldersWhenEmpty(of: id)
        schedule()
    }

    /// - Returns: whether it had ended before.
    /// - Throws: ``RPCException`` `ApplicationNotFoundException`.
    @discardableResult
    func kill(_ id: ApplicationID, _ diagnostics: String?, by user: String) throws(RPCException) -> Bool {
        let record = try application(id)
        guard !record.state.isTerminal else { return true }
        end(
            id, .killed, .killed,
            diagnostics.flatMap { $0.isEmpty ? nil : $0 } ?? "Application \(id) was killed by user \(user) at 127.0.0.1"
        )
        return false
    }

    /// - Throws: ``RPCException`` `ApplicationNotFoundException`.
    func application(_ id: ApplicationID) throws(RPCException) -> ApplicationRecord {
        guard let record = records[id] else {
            throw .yarn("ApplicationNotFoundException", "Application with id '\(id)' doesn't exist in RM.")
        }
        return record
    }

    /// The containers that hold something of the node, in the order of their ids.
    func containers(of id: ApplicationID) -> [SandboxContainer] {
        containers.values.filter { $0.id.application == id }.sorted { $0.id < $1.id }
    }

    func used(by id: ApplicationID? = nil, in queue: SandboxQueue? = nil) -> Resource {
        containers.values.filter { (id == nil || $0.id.application == id) && (queue == nil || $0.queue == queue) }
            .reduce(.nothing) { $0 + $1.resource }
    }

    var free: Resource { resources.total - used() }

    // MARK: Who gets what

    /// First come, first served: ApplicationMasters that wait, then what they ask for.
    func schedule() {
        for id in live.keys.sorted() where records[id]?.state.isTerminal == false {
            guard let application = live[id] else { continue }
            if application.master == nil { startAttempt(id, application) }
            guard application.session.isRegistered else { continue }
            for ask in application.session.wanted {
                let wanted = resources.rounded(ask.capability)
                var rest = ask.containers
                while rest > 0, fits(wanted, in: application.queue) {
                    grant(wanted, for: ask, to: id)
                    rest -= 1
                }
            }
        }
    }

    private func fits(_ wanted: Resource, in queue: SandboxQueue) -> Bool {
        NodeResources.fits(wanted, beside: used(), in: resources.total)
            && NodeResources.fits(wanted, beside: used(in: queue), in: queue.limit(of: resources.total))
    }

    private func startAttempt(_ id: ApplicationID, _ application: LiveApplication) {
        let wanted = resources.rounded(application.context.resource)
        guard fits(wanted, in: application.queue) else { return }
        let number = (records[id]?.attempts.count ?? 0) + 1
        let now = Clock.now
        let container = promise(wanted, Priority(0), -1, to: id, attempt: number, isMaster: true)
        live[id]?.master = container.id
        live[id]?.session.lastHeard = now
        update(id) { record in
            record.attempts.append(
                AttemptRecord(
                    id: ApplicationAttemptID(application: id, number: number), container: container.id, started: now))
            if record.launched == 0 { record.launched = now }
        }
        do {
            let port = try live[id]?.port ?? server.listen(ApplicationMasterService(yarn: self, application: id))
            live[id]?.port = port
            let folder = node.folder.applications / id.description
            spawn { [configuration] in
                try? await BlockingThread.run(named: "conf") {
                    try configuration.write(to: folder, schedulerPort: port.number)
                }
                await self.start(
                    container.id, application.context.amContainerSpec,
                    adding: [
                        "APPLICATION_WEB_PROXY_BASE": "/proxy/\(id)", "APP_SUBMIT_TIME_ENV": "\(now)",
                        "MAX_APP_ATTEMPTS": "\(application.maxAttempts)",
                    ])
            }
        } catch {
            end(id, .failed, .failed, "no port for the scheduler of \(id): \(error)")
        }
    }

    private func promise(
        _ resource: Resource, _ priority: Priority, _ request: Int64, to id: ApplicationID, attempt: Int, isMaster: Bool
    ) -> SandboxContainer {
        let number = isMaster ? 1 : (live[id]?.containerCount ?? 0) + 1
        live[id]?.containerCount = number
        let container = SandboxContainer(
            id: ContainerID(application: id, attempt: attempt, number: number), resource: resource, priority: priority,
            allocationRequestID: request, queue: live[id]?.queue ?? SandboxQueue.all[0], created: Clock.now,
            isMaster: isMaster)
        containers[container.id] = container
        return container
    }

    private func grant(_ resource: Resource, for ask: ResourceRequest, to id: ApplicationID) {
        guard let attempt = records[id]?.attempts.last?.id.number else { return }
        let container = promise(
            resource, ask.priority, ask.allocationRequestID, to: id, attempt: attempt, isMaster: false)
        live[id]?.session.grant(record(of: container), for: ask)
    }

    // MARK: Containers

    /// Starts a container that was promised.
    ///
    /// - Returns: false where there is none that waits to be started.
    @discardableResult
    func start(
        _ id: ContainerID, _ context: ContainerLaunchContext, adding additions: [String: String] = [:]
    ) -> Bool {
        guard var container = containers[id], container.run == nil, let record = records[id.application] else {
            return false
        }
        let run = ContainerRun(
            ContainerLaunch(
                id: id, user: record.user, resource: container.resource, context: context,
                configuration: node.folder.applications / id.application.description, additions: additions),
            on: node)
        container.run = run
        containers[id] = container
        spawn { await self.ended(id, await run.run()) }
        return true
    }

    /// Ends a container, or takes back a promise.
    func stop(_ container: SandboxContainer, _ reason: ContainerStop) {
        if let run = container.run {
            spawn { await run.stop(reason) }
        } else {
            containers[container.id] = nil
        }
    }

    private func ended(_ id: ContainerID, _ end: ContainerEnd) {
        guard let container = containers.removeValue(forKey: id) else { return }
        if live[id.application]?.master == id {
            masterEnded(id.application, end)
        } else {
            live[id.application]?.session.complete(
                ContainerStatus(
                    id: id, state: .complete, diagnostics: end.diagnostics, exitStatus: end.exitStatus,
                    capability: container.resource))
        }
        removeFoldersWhenEmpty(of: id.application)
        schedule()
    }

    private func masterEnded(_ id: ApplicationID, _ ended: ContainerEnd) {
        guard let application = live[id], let attempt = records[id]?.attempts.last else { return }
        guard !application.session.isFinished else { return release(id, .afterCompletion) }
        let isLast = attempt.id.number >= application.maxAttempts
        let told = """
            AM Container for \(attempt.id) exited with  exitCode: \(ended.exitStatus)
            Failing this attempt.Diagnostics: \(ended.diagnostics)For more detailed output, check the application's logs.

            """
        guard isLast else {
            let keeps = application.context.keepContainersAcrossApplicationAttempts
            // What was promised and not started is nobody's any more.
            for container in containers(of: id) where !keeps || container.run == nil {
                stop(container, .afterCompletion)
            }
            update(id) { record in
                record.state = .accepted
                record.diagnostics = "[Attempt \(attempt.id.number)] \(told)"
                record.trackingURL = nil
                record.rpcAddress = nil
                record.attempts[record.attempts.count - 1].finished = Clock.now
                record.attempts[record.attempts.count - 1].state = .failed
            }
            var next = application
            // What ended in between is for the next attempt to know.
            next.session = MasterSession(at: Clock.now)
            var old = application.session
            for status in old.takeCompleted() where keeps { next.session.complete(status) }
            next.master = nil
            live[id] = next
            return
        }
        end(
            id, .failed, .failed,
            """
            Application \(id) failed \(attempt.id.number) times (global limit =2; local limit is \
            =\(application.maxAttempts)) due to \(told). Failing the application.
            """)
    }

    private func removeFoldersWhenEmpty(of id: ApplicationID) {
        guard !node.keepsFolders, live[id] == nil, containers(of: id).isEmpty else { return }
        let folders = [node.folder.containers / id.description, node.folder.applications / id.description]
        spawn {
            try? await BlockingThread.run(named: "remove") {
                for folder in folders { SandboxFolder.remove(folder) }
            }
        }
    }

    // MARK: Time

    /// How long an ApplicationMaster may be silent (`yarn.am.liveness-monitor.expiry-interval-ms`), and how long its
    /// process may go on when it has said that it is done; in milliseconds.
    private static let silence: Int64 = 600_000
    private static let farewell: Int64 = 60_000

    private func watch() async {
        while (try? await Task.sleep(for: .seconds(1))) != nil {
            let now = Clock.now
            for (id, application) in live { watch(id, application, now) }
            await watchMemory()
        }
        continuation.finish()
    }

    private func watch(_ id: ApplicationID, _ application: LiveApplication, _ now: Int64) {
        if let expires = application.expires, expires < now {
            return end(
                id, .killed, .killed, "Application \(id) is killed by RM since it exceeded its lifetime period")
        }
        guard let master = application.master.flatMap({ containers[$0] }) else { return }
        let silent = now - application.session.lastHeard
        if application.session.isFinished, silent > Self.farewell { stop(master, .afterCompletion) }
        if silent > Self.silence {
            update(id) {
                $0.diagnostics += "ApplicationMaster for attempt \($0.attempts.last?.id.description ?? "") timed out.\n"
            }
            stop(master, .byResourceManager)
        }
    }

    private func watchMemory() async {
        guard containers.values.contains(where: { $0.run?.group != nil }),
            let table = try? await BlockingThread.run(named: "memory", { ProcessTable() })
        else { return }
        for container in containers.values {
            guard let group = container.run?.group, let use = table.groups[group] else { continue }
            let limit = container.resource.memory << 20
            if use.resident > limit {
                stop(container, .memory(used: use.resident, limit: limit, virtual: use.virtual))
            }
        }
    }

    private func stopAll() async {
        for id in live.keys.sorted() {
            end(id, .killed, .killed, "The sandbox was stopped.\n")
            await save(id)
        }
        for container in containers.values { await container.run?.stop(.byResourceManager) }
    }
}
