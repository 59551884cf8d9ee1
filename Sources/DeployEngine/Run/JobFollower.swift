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
    /// How long a job may lack slots before that is said: TaskManagers on YARN take that long to come.
    static let grace = Duration.seconds(3)

    /// - Parameters:
    ///   - stage: where the following ends; a job that ends before it ends it too.
    ///   - timeout: how long to follow; nil for ever.
    /// - Returns: the job as it was seen last.
    /// - Throws: ``DeployError`` `deadlinePassed`; `applicationFailed` or `applicationKilled` where the session ended;
    ///   `clusterUnreachable` or `inputNotFound` where the JobManager was gone, or did not know the job, for too long;
    ///   `CancellationError`.
    package func follow(until stage: WaitStage, timeout: Duration? = nil) async throws -> JobDetails {
        let clock = ContinuousClock()
        let began = clock.now
        var place = place
        var sight = JobSight()
        var lastAnswer = began
        var isReachable = true
        var last: JobDetails?
        while true {
            do {
                let seen = try await place.client.job(job)
                let waited = clock.now - began
                let isStuck = JobSight.isWaiting(seen) && waited > Self.grace
                let overview = isStuck ? try await place.client.overview() : nil
                if !isReachable { report(.reachable) }
                (lastAnswer, isReachable, last) = (clock.now, true, seen)
                for change in sight.observe(seen, overview) { report(.changed(change)) }
                if sight.stage >= stage { return seen }
            } catch let error as DeployError where error.code != .notAllowed {
                if isReachable, error.code != .inputNotFound || last != nil { report(.unreachable(error)) }
                isReachable = false
                if clock.now - lastAnswer > Self.patience { throw lost(error) }
                place = try await place.now()
            }
            let waited = clock.now - began
            if let timeout, waited >= timeout { throw deadline(timeout, last) }
            try await Task.sleep(for: Self.pause(after: waited, isReachable: isReachable))
        }
    }

    /// A young job is looked at often: many end within seconds.
    private static func pause(after waited: Duration, isReachable: Bool) -> Duration {
        guard isReachable else { return .seconds(1) }
        if waited < .seconds(5) { return .milliseconds(100) }
        return waited < .seconds(60) ? .milliseconds(500) : .seconds(2)
    }

    private func lost(_ error: DeployError) -> DeployError {
        DeployError(
            error.code, "nothing was heard of job \(job) for \(describe(Self.patience)): \(error.message)",
            hint: "It may go on; look again with: bobbin jobs \(place.words)", cause: error.cause)
    }

    private func deadline(_ timeout: Duration, _ last: JobDetails?) -> DeployError {
        DeployError(
            .deadlinePassed,
            "job \(job) has not ended after \(describe(timeout)); it \(last.map { "is \($0.state.rawValue)" } ?? "was never seen")",
            hint: "It goes on; look again with: bobbin jobs \(place.words)")
    }
}
