import CommandLine
import DeployEngine
import DeployService
import Diagnostics
import FlinkDeployment
import FlinkREST
import HadoopRecords
import ServiceClient

/// `run` into a session through a service, which brings the job there; it is followed to its end.
struct ServiceJobRun: Sendable {
    let context: CommandContext
    /// What names the session.
    let word: String
    /// Who says so.
    let origin: String
    private var parsed: ParsedCommand { context.parsed }

    func run() async throws {
        guard let sessions = try await ServiceSessions(context) else { return }
        let service = sessions.service
        var request = try RequestReader(context: context).request()
        request.target = .session
        JobRun.warnOfIdleOptions(context)
        let session = try await sessions.session(word)
        let report = session.application.application
        let site = JobSite(
            session: report, address: session.webInterface ?? "an unknown address", words: "\(report.applicationID)",
            user: nil)
        let reporter = JobReporter(context, site)
        reporter.target(session.overview?.flinkVersion ?? "?", origin)
        let submission = ServiceSubmission(context: context, service: service)
        var wish = try await submission.ready(request, .job, lifetime: nil)
        wish.session = "\(report.applicationID)"
        let (deployment, key) = try await submission.ask(for: wish)
        let follower = ServiceJobFollower(
            context: context, service: service, session: report.applicationID, reporter: reporter)
        let path = "/api/v1/deployments/\(deployment.id)"
        let id: JobID
        do {
            id = try await EventBell.whileListening(to: path + "/events", of: service) { bell in
                try await Self.job(of: deployment, service, bell)
            }
        } catch is CancellationError {
            // Its key stays: the same command finds the same job.
            throw DeployError(
                .interrupted, "interrupted; the service goes on with deployment \(deployment.id)",
                hint: "The same command follows it again; bobbin jobs lists its job")
        } catch {
            key?.forget()
            throw error
        }
        key?.forget()
        let job = SubmittedJob(id: id, isKnown: deployment.job != nil)
        reporter.show(.submitted(job))
        let stage = JobRun.stage(context)
        guard stage > .accepted else { return try reporter.submitted(job) }
        try await follower.follow(job, until: stage)
    }

    /// Waits until the session has the job.
    private static func job(
        of deployment: DeploymentDocument, _ service: ServiceClient, _ bell: EventBell
    ) async throws -> JobID {
        var (seen, answered) = (deployment, ContinuousClock.now)
        while true {
            if let id = seen.job.flatMap({ JobID($0) }) { return id }
            if seen.state.isLast { throw DeploymentFollower.error(of: seen) }
            try await bell.wait(atMost: .seconds(1))
            do {
                seen = try await service.get(DeploymentDocument.self, "/api/v1/deployments/\(deployment.id)")
                answered = .now
            } catch let error as DeployError
                where error.retriable && .now - answered < DeploymentFollower.outage
            {
                continue
            }
        }
    }
}
