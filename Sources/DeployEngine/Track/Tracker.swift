import Diagnostics
import FlinkREST
package import HadoopRecords
import ResourceManager

/// Follows one application until it has come as far as is asked, with one cheap request a poll.
package struct Tracker: Sendable {
    let cluster: Cluster
    let id: ApplicationID
    let report: @Sendable (DeploymentProgress) -> Void

    package init(
        cluster: Cluster, id: ApplicationID, report: @escaping @Sendable (DeploymentProgress) -> Void
    ) {
        self.cluster = cluster
        self.id = id
        self.report = report
    }

    /// How long a ResourceManager may be out of reach where the caller set no limit of its own.
    static let patience = Duration.seconds(300)

    /// - Parameters:
    ///   - stage: where the waiting ends; an application that ends before it ends the waiting too.
    ///   - timeout: how long to wait; nil for ever.
    ///   - changed: told each change before the reader is, to remember it.
    /// - Returns: the application as it was seen last.
    /// - Throws: ``DeployError`` `deadlinePassed`, `inputNotFound` for an application that nobody knows,
    ///   `clusterUnreachable`; `CancellationError`.
    package func follow(
        until stage: WaitStage, timeout: Duration? = nil,
        changed: (ApplicationProgress.Change) async throws -> Void = { _ in }
    ) async throws -> ApplicationReport {
        let clock = ContinuousClock()
        let began = clock.now
        var progress = ApplicationProgress()
        var lastAnswer = began
        var last: ApplicationReport?
        while true {
            do {
                guard let seen = try await cluster.resourceManager.application(id) else { throw unknown(last) }
                lastAnswer = clock.now
                last = seen
                var changes = progress.observe(seen)
                if progress.stage == .running, stage > .running { changes += progress.observe(await jobs(of: seen)) }
                for change in changes {
                    try await changed(change)
                    report(.changed(change))
                }
                if let reached = progress.stage, reached >= stage { return seen }
            } catch let error as DeployError where error.retriable {
                report(.unreachable(error))
                if timeout == nil, clock.now - lastAnswer > Self.patience { throw error }
            }
            let waited = clock.now - began
            if let timeout, waited >= timeout { throw deadline(stage, timeout, last) }
            try await Task.sleep(for: pause(after: waited, stage: progress.stage))
        }
    }

    /// A young application is looked at as often as Flink's client does; an old one does not move that fast.
    private func pause(after waited: Duration, stage: WaitStage?) -> Duration {
        if stage == .executing { return waited < .seconds(60) ? .milliseconds(500) : .seconds(2) }
        return waited < .seconds(60) ? .milliseconds(250) : .seconds(1)
    }

    /// The jobs that the JobManager knows; none while it does not answer, which is normal just after it registered.
    private func jobs(of application: ApplicationReport) async -> [JobOverview] {
        guard let client = JobManager(application, cluster: cluster)?.client else { return [] }
        return (try? await client.jobs()) ?? []
    }

    private func unknown(_ last: ApplicationReport?) -> DeployError {
        guard let last else {
            return DeployError(
                .inputNotFound, "the ResourceManager knows no \(id)",
                hint: "It may have forgotten it: applications that ended long ago are dropped, and all of them at a "
                    + "restart without recovery")
        }
        return DeployError(
            .inputNotFound, "the ResourceManager no longer knows \(id), which was \(last.state.rawValue) before",
            hint: "It was restarted without recovery, or dropped the application; how it ended is not known")
    }

    private func deadline(_ stage: WaitStage, _ timeout: Duration, _ last: ApplicationReport?) -> DeployError {
        let state = last.map { "it is \($0.state.rawValue)" } ?? "it was never seen"
        let reason = last.flatMap { $0.diagnostics.isEmpty ? nil : ": " + $0.diagnostics } ?? ""
        return DeployError(
            .deadlinePassed, "\(id) is not \(stage.rawValue) after \(describe(timeout)); \(state)\(reason)",
            hint: "It may yet get there: bobbin wait \(id) --for \(stage.rawValue)")
    }
}
