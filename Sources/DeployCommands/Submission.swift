import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles

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
        let options = DeployOptions(
            wait: waitStage, timeout: parsed.duration(GlobalOptions.timeout), idempotencyKey: key)
        let deployer = Deployer(cluster: prepared.cluster, ledger: ledger, options: options) { reporter.show($0) }
        let application = try await deployer.deploy(prepared.plan, digest: prepared.digest)
        try await reporter.finish(StatusReader(cluster: prepared.cluster).status(around: application))
    }

    /// Prints the plan and its checks.
    func plan() async throws {
        let prepared = try await prepare()
        let facts = try await FactsReader(cluster: prepared.cluster).read(for: prepared.plan.queue, allocating: false)
            .facts
        let findings = prepared.plan.findings + ClusterChecks.findings(prepared.plan, facts)
        switch context.output {
        case .json:
            try context.console.data(
                JSONOutput.text(PlanDocument(plan: prepared.plan, facts: facts, findings: findings)))
        case .id: context.console.data(prepared.plan.name)
        case .table: try context.console.data(PlanText(prepared.plan).text)
        }
        let first = findings.first { $0.failure != nil }
        for finding in findings where finding.verdict != .fine && finding != first { context.console.warn(finding) }
        if let failure = first?.failure {
            throw DeployError(.checkFailed, "this would fail: \(failure.message)", hint: failure.hint)
        }
    }

    /// `-t` or its old form `-e`; nil where neither is given.
    static func target(_ parsed: ParsedCommand) -> String? {
        parsed.value(SubmissionOptions.target) ?? parsed.value(OldSubmissionOptions.executor)
    }

    private struct Prepared {
        let cluster: Cluster
        let plan: DeploymentPlan
        /// Of the request: what an idempotency key stands for.
        let digest: String
    }

    private func prepare() async throws -> Prepared {
        try checkTarget()
        let request = try RequestReader(context: context).request()
        let home = try await FlinkHome.find(
            option: parsed.value(GlobalOptions.flinkHome).map(context.path), environment: context.environment)
        let distribution = try FlinkDistributionReader(home: home, environment: context.environment).read()
        let configuration = try configuration(for: request, distribution)
        let cluster = try ClusterAccess(context: context).cluster(of: configuration)
        let inputs = try await Gatherer(
            cluster: cluster, distribution: distribution, configuration: configuration,
            cacheFolder: CacheFolder.environments(context)
        ).inputs(for: request)
        return Prepared(
            cluster: cluster, plan: try DeploymentPlanner.plan(inputs), digest: try RequestDigest.of(request))
    }

    /// The file with the request over it; what is odd about either is said.
    private func configuration(
        for request: DeploymentRequest, _ distribution: FlinkDistribution
    ) throws(DeployError) -> FlinkConfiguration {
        let (folder, version) = (distribution.configurationFolder, distribution.version)
        let file = try FlinkConfigurationFile.read(folder: folder, version: version)
        let effective = try EffectiveConfiguration.make(file: file, request: request, distribution: distribution)
        for finding in try FlinkConfigurationFile.findings(folder: folder, version: version) + effective.misspellings()
        {
            context.console.warn(finding)
        }
        return effective
    }

    private func checkTarget() throws(DeployError) {
        guard let target = Self.target(parsed), target != DeploymentTarget.application.rawValue else { return }
        throw DeployError(
            .usage, "the target \(target) is not supported yet",
            hint: "Write -t \(DeploymentTarget.application.rawValue)")
    }

    private var waitStage: WaitStage {
        if let given = parsed.value(SubmissionOptions.wait), let stage = WaitStage(rawValue: given) { return stage }
        return RequestReader(context: context).isDetached ? .accepted : .executing
    }
}
