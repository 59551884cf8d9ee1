import CommandLine
import DeployEngine
import DeployService
import Diagnostics
import FlinkDeployment
import HadoopRecords
import ServiceClient

/// What the submitting commands share: from the words to a plan, and from the plan to a running job.
struct Submission: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    /// Deploys the program and waits for it.
    func run() async throws {
        if let service = try await context.service { return try await run(service) }
        let (run, application) = try await deploy()
        try await run.reporter.finish(run.status(of: application))
    }

    /// - Returns: the application as far as it was waited for.
    func deploy() async throws -> (run: DeploymentRun, application: ApplicationReport) {
        let prepared = try await prepare()
        let reporter = context.voice.deployment(context)
        let run = try await DeploymentRun.begin(prepared, context, reporter)
        if let rehearsal = try await rehearse(prepared.plan, on: prepared.cluster) {
            for finding in rehearsal.findings { context.console.warn(finding) }
            if let error = rehearsal.error { throw error }
        }
        return (run, try await run.deploy(until: waitStage))
    }

    /// Prints the plan and its checks.
    func plan() async throws {
        if let service = try await context.service {
            try refuseRehearsal()
            return try await ServiceSubmission(context: context, service: service).plan(try request(), .application)
        }
        let prepared = try await prepare()
        let rehearsal = try await rehearse(prepared.plan, on: prepared.cluster)
        try await PlanPrinter(context: context).print(prepared, rehearsal)
    }

    /// `-t` or its old form `-e`; nil where neither is given.
    static func target(_ parsed: ParsedCommand) -> String? {
        parsed.value(SubmissionOptions.target) ?? parsed.value(OldSubmissionOptions.executor)
    }

    private func run(_ service: ServiceClient) async throws {
        let request = try request()
        try refuseRehearsal()
        let reporter = context.voice.deployment(context)
        let application = try await ServiceSubmission(context: context, service: service)
            .deploy(request, .application, until: waitStage, reporter)
        try await reporter.finish(ServiceView(service: service).status(around: application))
    }

    private func prepare() async throws -> DeploymentPreparation.Prepared {
        try await DeploymentPreparation(context: context).prepare(try request())
    }

    private func request() throws(DeployError) -> DeploymentRequest {
        try checkTarget()
        let request = try RequestReader(context: context).request()
        try checkRehearsal(of: request)
        return request
    }

    private func checkTarget() throws(DeployError) {
        guard let target = Self.target(parsed), target != DeploymentTarget.application.rawValue else { return }
        throw DeployError(
            .usage, "run-application gives the program a cluster of its own, and \(target) is another target",
            hint: "bobbin run takes it; for run-application write -t \(DeploymentTarget.application.rawValue)")
    }

    private var waitStage: WaitStage {
        parsed.stage(SubmissionOptions.wait)
            ?? context.voice.usualStage(isDetached: RequestReader(context: context).isDetached)
    }
}
