import CommandLine
import DeployEngine
import Diagnostics
import FlinkDeployment

/// What the submitting commands share: from the words to a plan, and from the plan to a running job.
struct Submission: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    /// Deploys the program and waits for it.
    func run() async throws {
        let prepared = try await prepare()
        let ledger = try await ClusterAccess(context: context).ledger()
        let key = parsed.value(SubmissionOptions.idempotencyKey)
        try await ClusterAccess(context: context).recover(prepared.cluster, except: key)
        let reporter = DeploymentReporter(context)
        reporter.planned(prepared.plan, on: prepared.cluster)
        if let rehearsal = try await rehearse(prepared.plan, on: prepared.cluster) {
            for finding in rehearsal.findings { context.console.warn(finding) }
            if let error = rehearsal.error { throw error }
        }
        let options = DeployOptions(
            wait: waitStage, timeout: parsed.duration(GlobalOptions.timeout), idempotencyKey: key)
        let deployer = Deployer(cluster: prepared.cluster, ledger: ledger, options: options) { reporter.show($0) }
        let application = try await deployer.deploy(prepared.plan, digest: prepared.digest)
        try await reporter.finish(StatusReader(cluster: prepared.cluster).status(around: application))
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
        if let given = parsed.value(SubmissionOptions.wait), let stage = WaitStage(rawValue: given) { return stage }
        return RequestReader(context: context).isDetached ? .accepted : .executing
    }
}
