import CommandLine
import DeployEngine
import Diagnostics
import HadoopRecords

/// Starts a session and waits until it answers.
struct SessionStart: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    func run() async throws {
        let request = try SessionRequestReader(context: context).request()
        let prepared = try await DeploymentPreparation(context: context).prepare(request)
        let access = ClusterAccess(context: context)
        let ledger = try await access.ledger()
        let key = parsed.value(SubmissionOptions.idempotencyKey)
        try await access.recover(prepared.cluster, except: key)
        let reporter = DeploymentReporter(context)
        reporter.planned(prepared.plan, on: prepared.cluster)
        let timeout = parsed.duration(GlobalOptions.timeout)
        let options = DeployOptions(wait: stage, timeout: timeout, idempotencyKey: key)
        let deployer = Deployer(cluster: prepared.cluster, ledger: ledger, options: options) { reporter.show($0) }
        var application = try await deployer.deploy(prepared.plan, digest: prepared.digest)
        if stage == .running {
            application = try await SessionWatch(cluster: prepared.cluster).untilAnswering(
                application, timeout: timeout)
        }
        try await SessionReporter(context).started(StatusReader(cluster: prepared.cluster).status(around: application))
    }

    private var stage: WaitStage {
        parsed.value(SessionOptions.wait).flatMap(WaitStage.init) ?? .running
    }
}
