import CurlHTTP
package import Diagnostics
import FlinkREST
package import HadoopRecords
import ResourceManager

/// Looks after a session from its registration to its end.
package struct SessionWatch: Sendable {
    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// Pauses between looks at a JobManager that does not answer yet.
    private static let pause = Duration.milliseconds(250)
    /// How long a registered JobManager may take to answer where the caller set no limit.
    static let patience = Duration.seconds(60)

    /// Waits until a registered session's JobManager answers: it is some seconds between the two.
    ///
    /// - Returns: the application as it was seen last.
    /// - Throws: ``DeployError`` `deadlinePassed`, `applicationFailed` or `applicationKilled` where it ended instead;
    ///   `CancellationError`.
    package func untilAnswering(
        _ application: ApplicationReport, timeout: Duration? = nil
    ) async throws -> ApplicationReport {
        let clock = ContinuousClock()
        let patience = timeout ?? Self.patience
        let end = clock.now + patience
        var seen = application
        while true {
            if try await isAnswering(seen) { return seen }
            try Task.checkCancellation()
            do {
                seen = try await cluster.resourceManager.application(seen.applicationID) ?? seen
            } catch let error as DeployError where error.retriable && clock.now < end {
                // The session is there; who is silent is asked again.
            }
            if let error = await Ending(source: cluster).error(of: seen) { throw error }
            guard !seen.state.isTerminal, clock.now < end else { throw notAnswering(seen, patience) }
            try await Task.sleep(for: Self.pause)
        }
    }

    /// - Throws: ``DeployError`` where it would not be believed, however long it is waited for.
    private func isAnswering(_ seen: ApplicationReport) async throws(DeployError) -> Bool {
        do {
            return try await JobManager(seen, cluster: cluster)?.client.overview() != nil
        } catch let error as DeployError
            where error.code == .configurationWrong || (error.cause as? CurlFailure)?.kind == .tls
        {
            let id = seen.applicationID
            throw DeployError(
                error.code, "\(id) runs, and nothing can be asked of its JobManager",
                hint: (error.hint.map { "\($0). " } ?? "") + "The session goes on: bobbin kill \(id)", cause: error,
                retriable: false)
        } catch {
            return false
        }
    }

    private func notAnswering(_ seen: ApplicationReport, _ patience: Duration) -> DeployError {
        let id = seen.applicationID
        guard !seen.state.isTerminal else {
            return DeployError(.applicationFailed, "\(id) was stopped before it answered")
        }
        return DeployError(
            .deadlinePassed,
            "\(id) runs, and its JobManager at \(seen.amRPCAddress ?? "an unknown address") does not answer after "
                + describe(patience),
            hint: "Can this machine reach the node? The session goes on: bobbin yarn-session status \(id), "
                + "bobbin kill \(id)")
    }
}

extension SessionWatch {
    package enum Event: Sendable {
        /// What was seen just now.
        case state(SessionStatus)
        /// The ResourceManager does not answer; told once until it does again.
        case unreachable(DeployError)
    }

    /// How often a session is looked at: YARN's side each time, its JobManager's each third.
    private static let interval = Duration.seconds(1)

    /// Follows a session to its end. A ResourceManager that does not answer for a while is no end of it.
    ///
    /// - Returns: the application as it ended.
    /// - Throws: ``DeployError`` where the ResourceManager does not know it any more; `CancellationError`.
    package func untilEnd(
        of application: ApplicationReport, report: @Sendable (Event) -> Void
    ) async throws -> ApplicationReport {
        var isReachable = true
        var looks = 0
        while true {
            do {
                guard let seen = try await cluster.resourceManager.application(application.applicationID) else {
                    throw DeployError(
                        .inputNotFound, "the ResourceManager no longer knows \(application.applicationID)",
                        hint: "It was restarted without recovery, or dropped the application")
                }
                if seen.state.isTerminal { return seen }
                isReachable = true
                if looks % 3 == 0 {
                    report(.state(try await SessionStatusReader(cluster: cluster).status(of: seen)))
                }
                looks += 1
            } catch let error as DeployError where error.retriable {
                if isReachable { report(.unreachable(error)) }
                isReachable = false
            }
            try await Task.sleep(for: Self.interval)
        }
    }
}
