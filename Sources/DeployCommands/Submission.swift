import CommandLine
import DeployEngine
import Diagnostics
import FlinkDeployment
import HadoopRecords

/// What the submitting commands share: from the words to a plan, and from the plan to a running job.
struct Submission: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    /// Deploys the program and waits for it.
    func run() async throws {
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
        let prepared = try await prepare()
        let rehearsal = try await rehearse(prepared.plan, on: prepared.cluster)
        try await PlanPrinter(context: context).print(prepared, rehearsal)
    }

    /// `-t` or its old form `-e`; nil where neither is given.
    static func target(_ parsed: ParsedCommand) -> String? {
        parsed.value(SubmissionOptions.target) ?? parsed.value(OldSubmissionOptions.executor)
    }

    private func prepare() async throws -> DeploymentPreparation.Prepared {
        try checkTarget()
        let request = try RequestReader(context: context).request()
        try checkRehearsal(of: request)
        return try await DeploymentPreparation(context: context).prepare(request)
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
