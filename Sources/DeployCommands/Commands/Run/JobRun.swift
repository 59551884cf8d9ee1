import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FlinkREST
import HadoopRecords
import Ledger

/// Runs one program in a cluster that runs already, and follows its job.
struct JobRun: Sendable {
    let context: CommandContext
    let place: JobPlace
    /// What named the place.
    let origin: String
    private var parsed: ParsedCommand { context.parsed }

    func run() async throws {
        var request = try RequestReader(context: context).request()
        request.target = .session
        Self.warnOfIdleOptions(context)
        let look = try await JobManagerLook.look(at: place)
        // By now it is known whether the JobManager speaks TLS.
        let reporter = JobReporter(context, place)
        reporter.target(look, origin)
        let access = ClusterAccess(context: context)
        let user = try access.user()
        let ledger = try await access.ledger()
        let cluster: @Sendable () throws -> Cluster = { [place] in try place.cluster ?? access.cluster() }
        let preparation = JobPreparation(
            place: place, version: look.version, user: user, cacheFolder: CacheFolder.environments(context),
            cluster: cluster
        ) { reporter.show($0) }
        let runner = JobRunner(preparation: preparation, ledger: ledger) { reporter.show($0) }
        let job: SubmittedJob
        do {
            job = try await runner.submit(
                request, key: parsed.value(SubmissionOptions.idempotencyKey), digest: try RequestDigest.of(request),
                sessionFolder: PythonJob.isAskedFor(by: request)
                    ? try await SessionFolder(place: place, ledger: ledger).path() : nil)
        } catch let interruption as JobInterruption {
            throw await Task { await JobInterrupt(place: place, cancels: cancels).error(interruption, context.console) }
                .value
        }
        if let broken = job.broken, !broken.isHarmless { throw await brokenOff(job, broken) }
        guard stage > .accepted else { return try reporter.submitted(job) }
        try await follow(job, runner, reporter)
    }

    private func follow(_ job: SubmittedJob, _ runner: JobRunner, _ reporter: JobReporter) async throws {
        let seen: FollowedJob
        do {
            seen = try await JobFollower(place: place, job: job.id) { reporter.show($0) }
                .follow(until: stage, timeout: parsed.duration(GlobalOptions.timeout))
        } catch is CancellationError {
            throw await Task { await JobInterrupt(place: place, cancels: cancels).error(of: job.id) }.value
        }
        guard let result = seen.result else { return try reporter.submitted(job, seen) }
        do {
            try await runner.close(job.id)
        } catch let error as DeployError {
            context.console.warning("the job's files in HDFS are left, they go with the session: \(error.message)")
        }
        if let error = JobEnding.error(of: result, named: seen.overview?.name, at: place) { throw error }
        let accumulators = try? await place.client.accumulators(job.id)
        try reporter.finished(job, seen, result, accumulators ?? [])
    }

    private var cancels: Bool { parsed.flag(SubmissionOptions.shutdownOnAttachedExit) }

    private var stage: WaitStage { Self.stage(context) }

    /// How far the job is followed.
    static func stage(_ context: CommandContext) -> WaitStage {
        context.parsed.stage(SubmissionOptions.wait)
            ?? (RequestReader(context: context).isDetached ? .accepted : .finished)
    }

    /// Says which options mean nothing here.
    static func warnOfIdleOptions(_ context: CommandContext) {
        for option in RunOptions.withoutEffect where context.parsed.wasGiven(option) {
            context.console.warning("\(option.name) is for a cluster of the program's own, and does nothing here")
        }
    }

    private func brokenOff(_ job: SubmittedJob, _ broken: ProgramBreak) async -> DeployError {
        // The job may be what has failed: of a savepoint that is not there it is Flink that tells main.
        let result = try? await place.client.result(of: job.id)
        if let result, let error = JobEnding.error(of: result, named: nil, at: place) { return error }
        guard result == nil else {
            return DeployError(.applicationFailed, "job \(job.id) has finished, but \(broken.sentence)")
        }
        return DeployError(
            .applicationFailed, "job \(job.id) is submitted, but \(broken.sentence)",
            hint: "The job goes on: bobbin cancel \(place.words) \(job.id) ends it. With -t yarn-application the whole "
                + "program runs")
    }
}
