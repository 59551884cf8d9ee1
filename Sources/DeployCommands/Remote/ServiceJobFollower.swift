import CommandLine
import DeployEngine
import DeployService
import Diagnostics
import FlinkREST
import HadoopRecords
import ServiceClient

/// Follows a job in a session through a service, and tells how it ends.
struct ServiceJobFollower: Sendable {
    let context: CommandContext
    let service: ServiceClient
    let session: ApplicationID
    let reporter: JobReporter

    private static let pause = Duration.milliseconds(500)
    private var base: String { "/api/v1/deployments/\(session)/jobs" }

    func follow(_ job: SubmittedJob, until stage: WaitStage) async throws {
        do {
            let (overview, end) = try await look(at: job.id, until: stage)
            let seen = FollowedJob(overview: overview, result: end?.result)
            guard let end, let result = end.result else { return try reporter.submitted(job, seen) }
            if let error = JobEnding.error(of: result, named: overview?.name, in: session) { throw error }
            try reporter.finished(job, seen, result, end.accumulators)
        } catch is CancellationError {
            throw await Task { await interrupted(job.id) }.value
        }
    }

    /// - Returns: the job as it was seen last, and its end where it has one.
    private func look(at job: JobID, until stage: WaitStage) async throws -> (JobOverview?, JobEndDocument?) {
        var (sight, overview) = (DeployEngine.JobSight(), JobOverview?.none)
        let (began, timeout) = (ContinuousClock.now, context.parsed.duration(GlobalOptions.timeout))
        while true {
            do {
                let end = try await service.get(JobEndDocument.self, "\(base)/\(job)/end")
                if let result = end.result {
                    for change in sight.observe(result) { reporter.show(.changed(change)) }
                    return (overview, end)
                }
                overview = try await service.get(Page<JobOverview>.self, base).items.first { $0.id == job } ?? overview
                if let overview {
                    for change in sight.observe(overview) { reporter.show(.changed(change)) }
                }
                if sight.stage >= stage { return (overview, nil) }
            } catch let error as DeployError where error.retriable {
                reporter.show(.unreachable(error))
            }
            if let timeout, .now - began >= timeout {
                throw DeployError(
                    .deadlinePassed,
                    "job \(job) is not as far as was asked after \(describe(timeout)); "
                        + (overview.map { "it is \($0.state.rawValue)" } ?? "its state was not seen"),
                    hint: "It goes on; look again with: bobbin jobs \(session)")
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    /// With `-sae` the job ends with whoever follows it.
    private func interrupted(_ job: JobID) async -> DeployError {
        guard context.parsed.flag(SubmissionOptions.shutdownOnAttachedExit) else {
            return DeployError(
                .interrupted, "interrupted; job \(job) goes on",
                hint: "Look at it with: bobbin jobs \(session); end it with: bobbin cancel \(session) \(job)")
        }
        do {
            _ = try await service.post(JobOverview.self, "\(base)/\(job)/cancel")
            return DeployError(.interrupted, "interrupted; job \(job) was cancelled")
        } catch {
            return DeployError(
                .interrupted, "interrupted; job \(job) could not be cancelled and goes on",
                hint: "Try again: bobbin cancel \(session) \(job)", cause: error)
        }
    }
}
