import Diagnostics
package import HadoopRecords
import NodeManager
import ResourceManager

/// Follows a log file until its container has ended, and the JobManager's over all attempts of its application.
///
/// Where a node removes the file before its last lines were read, they are taken from the aggregated logs.
package struct LogFollower: Sendable {
    let cluster: Cluster
    let application: ApplicationID
    /// Whether the latest JobManager's container is meant, whichever it is.
    let followsAttempts: Bool
    let write: @Sendable ([UInt8]) async throws -> Void
    /// Told what the user may like to know.
    let note: @Sendable (String) -> Void

    /// - Parameters:
    ///   - write: gets the bytes in order.
    ///   - note: told a sentence without a full stop.
    package init(
        cluster: Cluster, application: ApplicationID, followsAttempts: Bool,
        write: @escaping @Sendable ([UInt8]) async throws -> Void, note: @escaping @Sendable (String) -> Void
    ) {
        self.cluster = cluster
        self.application = application
        self.followsAttempts = followsAttempts
        self.write = write
        self.note = note
    }

    private static let pause = Duration.milliseconds(500)
    /// How often the node is asked whether the container still runs, while it writes nothing.
    private static let looks = 4
    /// How long a node may take to aggregate the logs of what has ended.
    private static let patience = Duration.seconds(30)

    /// Returns when nothing more can come.
    ///
    /// - Parameter start: what of the file was handed on already, and where that ends; nil for nothing.
    /// - Throws: ``DeployError`` where neither the node nor the ResourceManager can be asked for long;
    ///   `CancellationError`; what the writing throws.
    package func follow(_ file: String, of first: LoggedContainer, after start: (bytes: [UInt8], end: Int64)?)
        async throws
    {
        var container = first
        let cursor = LogCursor(write: write)
        await cursor.begin(at: start?.end ?? 0, knowing: start?.bytes ?? [])
        while true {
            try await follow(file, of: container, cursor)
            guard followsAttempts, let next = try await next(after: container) else { return }
            note("\(container.container) has ended; \(next.container) goes on")
            container = next
            await cursor.begin(at: 0)
        }
    }

    private func follow(_ file: String, of container: LoggedContainer, _ cursor: LogCursor) async throws {
        guard let node = container.node.flatMap({ cluster.nodeManager(at: $0) }), container.place == .node else {
            return
        }
        let step = LogStep(source: NodeLogs(node: node), container: container.container, file: file, cursor: cursor)
        var quiet = 0
        var silent = false
        while true {
            do {
                let result = try await step.take()
                silent = false
                switch result {
                case .more: quiet = 0
                case .same: quiet += 1
                case .lost:
                    quiet = 0
                    note("\(file) was rolled over more often than it was read: lines are missing before this one")
                case .gone: return try await catchUp(step, node)
                }
                if quiet >= Self.looks {
                    quiet = 0
                    guard try await node.container(container.container)?.isAlive == true else {
                        return try await catchUp(step, node)
                    }
                }
            } catch let error as DeployError where error.retriable {
                if !silent { note("\(error.message); what was read stands") }
                silent = true
                if try await hasEnded() { return try await catchUp(step, node) }
                if try await isLeft(container) {
                    return note(
                        "\(container.container) is no longer part of \(application): its last lines may be missing")
                }
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    /// What was written after the last look, wherever it is by now.
    private func catchUp(_ step: LogStep, _ node: NodeManagerClient) async throws {
        let end = ContinuousClock.now + Self.patience
        while true {
            let application = try await cluster.resourceManager.application(application)
            let hasEnded = application?.state.isTerminal ?? true
            let isAlive = (try? await node.container(step.container))??.isAlive == true
            let result = try await lastLook(step)
            // The application goes on, and its dead container's files stay at the node as long as it does.
            if !hasEnded { return }
            let isKept = application?.isLogAggregationDisabled != true
            // Nobody moves the file, and its writer is gone.
            if !isKept, result == .same, !isAlive { return }
            let isGone = result == nil || result == .gone
            if isGone, let application, try await takeKept(step, of: application) { return }
            guard ContinuousClock.now < end, isKept || result != .gone else {
                if isGone {
                    note(
                        "the last lines of \(step.file) may be missing: its node does not have it any more, and no aggregated logs "
                            + "came")
                }
                return
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    /// - Returns: nil where the node cannot be asked.
    private func lastLook(_ step: LogStep) async throws -> LogStep.Result? {
        do { return try await step.take() } catch is DeployError { return nil }
    }

    /// - Returns: whether the rest was found.
    private func takeKept(_ step: LogStep, of application: ApplicationReport) async throws -> Bool {
        guard let logs = try? await LogFinder(cluster: cluster).kept(step.container, of: application),
            let kept = logs.containers.first, let source = logs.source(of: kept)
        else { return false }
        let rest = LogStep(source: source, container: step.container, file: step.file, cursor: step.cursor)
        // A node may copy the log of a process that it ends a moment before its last lines: the copy is shorter than what
        // was read, and has nothing to add.
        let result = try await rest.take(beginningAnew: false)
        if result == .lost {
            note("the aggregated \(step.file) does not go on where this ends: its last lines may be missing")
        }
        return result != .gone
    }

    /// Whether the application, which goes on, does so without a container, whose node is lost.
    private func isLeft(_ container: LoggedContainer) async throws -> Bool {
        let attempts = try await cluster.resourceManager.attempts(of: application)
        guard let latest = attempts.max(by: { $0.number < $1.number }) else { return false }
        if container.role == .jobManager { return latest.number > container.container.attempt }
        // TaskManagers may outlive an attempt; between two there is no list of them.
        guard latest.state == "RUNNING", let name = latest.attemptID else { return false }
        return try await !cluster.resourceManager.containers(of: application, attempt: name)
            .contains { $0.containerID == container.container }
    }

    private func hasEnded() async throws -> Bool {
        try await cluster.resourceManager.application(application)?.state.isTerminal ?? true
    }

    /// The JobManager's container of the next attempt; nil where there is none to come.
    private func next(after container: LoggedContainer) async throws -> LoggedContainer? {
        while try await !hasEnded() {
            let attempts = try await cluster.resourceManager.attempts(of: application)
            if let latest = attempts.max(by: { $0.number < $1.number }), latest.number > container.container.attempt,
                let id = latest.containerID.flatMap({ ContainerID($0) }), let node = latest.nodeHTTPAddress
            {
                return LoggedContainer(container: id, role: .jobManager, node: node, place: .node, files: [])
            }
            try await Task.sleep(for: Self.pause * 4)
        }
        return nil
    }
}
