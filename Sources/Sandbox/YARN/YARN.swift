import Diagnostics
import HadoopRPC
import HadoopRecords

/// A ResourceManager with one node: applications, their containers, and who gets what.
///
/// Its extensions hold what becomes of them, and what each protocol asks of it.
actor YARN {
    /// When it was started, in milliseconds since 1970: the first part of its applications' ids.
    nonisolated let clusterTimestamp = Clock.now
    nonisolated let node: Node
    nonisolated let resources: NodeResources
    nonisolated let user: String
    nonisolated let history: ApplicationHistory
    nonisolated let server: RPCServer
    nonisolated let configuration: SandboxConfiguration
    /// How long a container that was promised waits to be started, in milliseconds.
    nonisolated let allocationExpiry: Int64
    private let work: AsyncStream<@Sendable () async -> Void>
    nonisolated let continuation: AsyncStream<@Sendable () async -> Void>.Continuation

    var records: [ApplicationID: ApplicationRecord] = [:]
    var live: [ApplicationID: LiveApplication] = [:]
    var containers: [ContainerID: SandboxContainer] = [:]
    var lastNumber = 0

    init(
        node: Node, resources: NodeResources, user: String, history: ApplicationHistory, server: RPCServer,
        configuration: SandboxConfiguration, allocationExpiry: Duration
    ) {
        self.node = node
        self.resources = resources
        self.user = user
        self.history = history
        self.server = server
        self.configuration = configuration
        self.allocationExpiry = Int64(allocationExpiry / .milliseconds(1))
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
}
