import Diagnostics
import FlinkREST
package import HadoopRecords
import ResourceManager

/// Follows one application until it has come as far as is asked, with one cheap request a poll.
package struct Tracker: Sendable {
    let source: any ApplicationSource
    let id: ApplicationID
    let report: @Sendable (DeploymentProgress) -> Void
    /// How long nothing may go on until it is looked for the reason, and from one such look to the next.
    private let explanationPause: Duration

    package init(
        source: any ApplicationSource, id: ApplicationID, explanationPause: Duration = .seconds(10),
        report: @escaping @Sendable (DeploymentProgress) -> Void
    ) {
        self.source = source
        self.explanationPause = explanationPause
        self.id = id
        self.report = report
    }

    /// How long a ResourceManager may be out of reach where the caller set no limit of its own.
    static let patience = Duration.seconds(300)
    /// How long an application may take to end after a job of it has failed.
    static let grace = Duration.seconds(20)

    /// - Parameters:
    ///   - stage: where the waiting ends; an application that ends before it ends the waiting too.
    ///   - timeout: how long to wait; nil for ever.
    ///   - changed: told each change before the reader is, to remember it.
    /// - Returns: the application as it was seen last.
    ///   Where a job has failed that is waited for, the application's own end is awaited, for it tells why.
    /// - Throws: ``DeployError`` `deadlinePassed`, `inputNotFound` for an application that nobody knows,
    ///   `applicationFailed` or `applicationKilled` for a job that failed in an application that goes on,
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
        var failure: (job: JobOverview, seen: ContinuousClock.Instant)?
        var explained: (reason: Explanation?, at: ContinuousClock.Instant) = (nil, began)
        while true {
            if let seen = try await look(since: lastAnswer, isBounded: timeout != nil, last) {
                lastAnswer = clock.now
                last = seen
                var changes = progress.observe(seen)
                if progress.stage == .running, stage > .running {
                    changes += progress.observe(await source.jobs(of: seen))
                }
                // A job that executes may yet fail and begin anew.
                let pause = explanationPause * (progress.stage == .executing ? 6 : 1)
                if changes.isEmpty, clock.now - explained.at > pause {
                    explained = (await explain(seen, except: explained.reason), clock.now)
                }
                for change in changes {
                    try await changed(change)
                    report(.changed(change))
                    if case .executing(let job) = change, job.hasFailed { failure = (job, clock.now) }
                }
                if let reached = progress.stage, reached >= stage, failure == nil || reached == .finished {
                    return seen
                }
                if let failure, clock.now - failure.seen > Self.grace {
                    throw await error(of: failure.job, in: seen)
                }
            }
            let waited = clock.now - began
            if let timeout, waited >= timeout { throw await deadline(stage, timeout, last) }
            try await source.rest(pause(after: waited, stage: progress.stage))
        }
    }

    /// Tells why nothing goes on, where that is another reason than the one told before.
    ///
    /// - Returns: the reason.
    private func explain(_ seen: ApplicationReport, except told: Explanation?) async -> Explanation? {
        guard !seen.state.isTerminal, let found = await source.explanation(of: seen, patience: nil) else {
            return told
        }
        if found.code != told?.code || found.waitsFor != told?.waitsFor { report(.explained(found)) }
        return found
    }

    /// - Returns: nil where the ResourceManager does not answer for now.
    private func look(
        since lastAnswer: ContinuousClock.Instant, isBounded: Bool, _ last: ApplicationReport?
    ) async throws -> ApplicationReport? {
        do {
            guard let seen = try await source.application(id) else { throw unknown(last) }
            return seen
        } catch let error as DeployError where error.retriable {
            report(.unreachable(error))
            if !isBounded, .now - lastAnswer > Self.patience { throw error }
            return nil
        }
    }

    /// A young application is looked at as often as Flink's client does; an old one does not move that fast.
    private func pause(after waited: Duration, stage: WaitStage?) -> Duration {
        if stage == .executing { return waited < .seconds(60) ? .milliseconds(500) : .seconds(2) }
        return waited < .seconds(60) ? .milliseconds(250) : .seconds(1)
    }

    private func error(of job: JobOverview, in application: ApplicationReport) async -> DeployError {
        let trace = await source.trace(of: job.id, in: application)
        let words = trace.flatMap { trace in
            (PythonTraceback.cause(in: trace) ?? RootCause(in: trace)).map { JobFailureWords($0, in: trace) }
        }
        return DeployError(
            job.state == .canceled ? .applicationKilled : .applicationFailed,
            "job \(job.id) \"\(job.name)\" of \(id) is \(job.state.rawValue)\(words.map { ": \($0.sentence)" } ?? "")",
            hint: (words?.cure.map { "\($0). " } ?? "")
                + "The application goes on: bobbin status \(id), bobbin kill \(id)")
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

    private func deadline(_ stage: WaitStage, _ timeout: Duration, _ last: ApplicationReport?) async -> DeployError {
        let state = last.map { "it is \($0.state.rawValue)" } ?? "it was never seen"
        let found: Explanation? = if let last { await source.explanation(of: last, patience: nil) } else { nil }
        let reason = found.map { "it \($0.summary)" } ?? state
        let cure = found?.cure.map { "\($0). " } ?? ""
        return DeployError(
            .deadlinePassed, "\(id) is not \(stage.rawValue) after \(describe(timeout)); \(reason)",
            hint: "\(cure)It may yet get there: bobbin wait \(id) --for \(stage.rawValue)")
    }
}
