import Diagnostics
package import FlinkREST

/// Follows one job until it has come as far as is asked, with one cheap request a poll.
package struct JobFollower: Sendable {
    let place: JobPlace
    let job: JobID
    let report: @Sendable (JobProgress) -> Void

    package init(place: JobPlace, job: JobID, report: @escaping @Sendable (JobProgress) -> Void) {
        self.place = place
        self.job = job
        self.report = report
    }

    /// How long a JobManager may be out of reach, or not know the job.
    static let patience = Duration.seconds(300)
    /// How long a job may lack slots before that is said: on YARN TaskManagers come then.
    static let grace = Duration.seconds(3)

    /// How long from one look for the reason of a job's waiting to the next.
    static let explanationPause = Duration.seconds(10)

    private struct State {
        var place: JobPlace
        var sight = JobSight()
        var overview: JobOverview?
        var looked: ContinuousClock.Instant?
        var isReachable = true
        /// Whether it has begun anew since the reason was looked for.
        var hasRestarted = false
        var explained: (reason: Explanation?, at: ContinuousClock.Instant)

        /// Whether there is something to explain.
        var isIdle: Bool { hasRestarted || overview.map { !$0.isExecuting } ?? false }
    }

    /// - Parameters:
    ///   - stage: where the following ends; a job that ends before it ends it too.
    ///   - timeout: how long to follow; nil for ever.
    /// - Returns: the job as it was seen last.
    /// - Throws: ``DeployError`` `deadlinePassed`; `applicationFailed` or `applicationKilled` where the session ended;
    ///   `clusterUnreachable` or `inputNotFound` where the JobManager was gone, or did not know the job, for too long;
    ///   `CancellationError`.
    package func follow(until stage: WaitStage, timeout: Duration? = nil) async throws -> FollowedJob {
        let clock = ContinuousClock()
        let began = clock.now
        var lastAnswer = began
        var state = State(place: place, explained: (nil, began))
        while true {
            do {
                let result = try await look(&state, began, stage)
                lastAnswer = clock.now
                if result != nil || state.sight.stage >= stage {
                    return FollowedJob(overview: state.overview, result: result)
                }
                if state.isIdle, clock.now - state.explained.at > Self.explanationPause { await explain(&state) }
            } catch let error as DeployError where error.code != .notAllowed {
                if state.isReachable { report(.unreachable(error)) }
                state.isReachable = false
                if clock.now - lastAnswer > Self.patience { throw lost(error) }
                state.place = try await state.place.now()
            }
            let waited = clock.now - began
            if let timeout, waited >= timeout {
                throw deadline(timeout, state.overview, await explanation(at: state.place))
            }
            try await Task.sleep(for: Self.pause(after: waited, isReachable: state.isReachable))
        }
    }

    /// - Returns: how the job ended; nil while it has not.
    private func look(
        _ state: inout State, _ began: ContinuousClock.Instant, _ stage: WaitStage
    ) async throws -> JobResult? {
        let client = state.place.client
        let result = try await client.result(of: job)
        if !state.isReachable { report(.reachable) }
        state.isReachable = true
        if let result {
            for change in state.sight.observe(result) { report(.changed(change)) }
            return result
        }
        let now = ContinuousClock.now
        guard state.looked.map({ now - $0 > .seconds(1) }) ?? (stage < .finished || now - began > .seconds(1)) else {
            return nil
        }
        state.looked = now
        guard let overview = try await client.jobs().first(where: { $0.id == job }) else { return nil }
        state.overview = overview
        let isStuck = JobSight.waitingTasks(overview) > 0 && now - began > Self.grace
        let cluster = isStuck ? try await client.overview() : nil
        for change in state.sight.observe(overview, in: cluster) {
            if case .restarting = change { state.hasRestarted = true }
            report(.changed(change))
        }
        return nil
    }

    /// Tells why nothing goes on, where that is another reason than the one told before.
    private func explain(_ state: inout State) async {
        let found = await explanation(at: state.place)
        if let found, found.code != state.explained.reason?.code { report(.explained(found)) }
        state.hasRestarted = false
        state.explained = (found ?? state.explained.reason, .now)
    }

    /// - Returns: nil for a JobManager that was named by its address: YARN is not asked then.
    private func explanation(at place: JobPlace) async -> Explanation? {
        guard let session = place.session, let cluster = place.cluster else { return nil }
        return await Explainer(cluster: cluster, job: job).explanation(of: session, patience: .zero)
    }

    /// A young job is looked at often: many end within seconds.
    private static func pause(after waited: Duration, isReachable: Bool) -> Duration {
        guard isReachable else { return .seconds(1) }
        if waited < .seconds(5) { return .milliseconds(100) }
        return waited < .seconds(60) ? .milliseconds(500) : .seconds(1)
    }

    private func lost(_ error: DeployError) -> DeployError {
        DeployError(
            error.code, "nothing was heard of job \(job) for \(describe(Self.patience)): \(error.message)",
            hint: "It may go on; look again with: bobbin jobs \(place.words)", cause: error.cause)
    }

    private func deadline(_ timeout: Duration, _ last: JobOverview?, _ found: Explanation?) -> DeployError {
        let state =
            found.map { "its session \($0.summary)" } ?? last.map { "it is \($0.state.rawValue)" }
            ?? "its state was not seen"
        let cure = found?.cure.map { "\($0). " } ?? ""
        return DeployError(
            .deadlinePassed, "job \(job) is not as far as was asked after \(describe(timeout)); \(state)",
            hint: "\(cure)It goes on; look again with: bobbin jobs \(place.words)")
    }
}
