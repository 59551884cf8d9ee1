import CommandLine
import DeployEngine
import Diagnostics
import FlinkDeployment
import HadoopRecords
import Ledger

/// A plan that is carried out: what the submitting commands share.
struct DeploymentRun: Sendable {
    let context: CommandContext
    let prepared: DeploymentPreparation.Prepared
    let reporter: any DeploymentTeller
    let ledger: Ledger

    /// Takes up what dead processes have left on the cluster, and tells what is about to be deployed.
    static func begin(
        _ prepared: DeploymentPreparation.Prepared, _ context: CommandContext, _ reporter: any DeploymentTeller
    ) async throws -> DeploymentRun {
        let access = ClusterAccess(context: context)
        let run = DeploymentRun(
            context: context, prepared: prepared, reporter: reporter, ledger: try await access.ledger())
        try await access.recover(prepared.cluster, except: run.idempotencyKey)
        reporter.planned(prepared.plan, on: prepared.cluster.name)
        return run
    }

    /// - Parameters:
    ///   - stage: how long is waited, at the most for `--timeout`.
    ///   - lifetime: after which YARN ends the application; nil for never.
    ///   - complete: makes the plan whole once the staging folder is known.
    /// - Throws: as ``Deployer/deploy(_:digest:)``.
    func deploy(
        until stage: WaitStage, lifetime: Duration? = nil,
        complete: @escaping @Sendable (DeploymentPlan, HDFSPath) async throws -> DeploymentPlan = { plan, _ in plan }
    ) async throws -> ApplicationReport {
        let options = DeployOptions(
            wait: stage, timeout: context.parsed.duration(GlobalOptions.timeout), lifetime: lifetime,
            idempotencyKey: idempotencyKey, isForced: context.parsed.flag(SubmissionOptions.force))
        let reporter = reporter
        return try await Deployer(
            cluster: prepared.cluster, ledger: ledger, options: options, complete: complete
        ) { reporter.show($0) }.deploy(prepared.plan, digest: prepared.digest)
    }

    /// Where the application is now.
    func status(of application: ApplicationReport) async throws -> ApplicationStatus {
        try await StatusReader(cluster: prepared.cluster).status(around: application)
    }

    private var idempotencyKey: String? { context.parsed.value(SubmissionOptions.idempotencyKey) }
}
