import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import ResourceManager

/// Starts a session, waits until it answers, and unless it is detached stays with it.
struct SessionStart: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    func run() async throws {
        if let remote = try await ServiceSessions(context) { return try await remote.start() }
        let request = try SessionRequestReader(context: context).request()
        try checkStage(request.detached)
        let prepared = try await DeploymentPreparation(context: context).prepare(request)
        let cluster = prepared.cluster
        // A property can say it too, and counts more.
        let isAttached = try prepared.plan.configuration.bool(FlinkOptions.attached) == true && stage == .running
        let reporter = context.voice.deployment(context)
        let application: ApplicationReport
        do {
            application = try await start(prepared, reporter)
            if stage == .running {
                SessionProperties(context: context).name(
                    application.applicationID, prepared.plan.configuration, request)
            }
            try await context.voice.started(
                found(application, prepared.plan.configuration),
                StatusReader(cluster: cluster).status(around: application), isAttached: isAttached, context)
        } catch {
            guard isAttached, let id = reporter.submitted else { throw error }
            throw await end(id, cluster, error)
        }
        guard isAttached else { return }
        try await AttachedSession(
            context: context, cluster: cluster, session: found(application, prepared.plan.configuration), isOurs: true
        ).run()
    }

    private func start(
        _ prepared: DeploymentPreparation.Prepared, _ reporter: any DeploymentTeller
    ) async throws -> ApplicationReport {
        let run = try await DeploymentRun.begin(prepared, context, reporter)
        let application = try await run.deploy(until: stage, lifetime: parsed.duration(SessionOptions.timeToLive))
        guard stage == .running else { return application }
        return try await SessionWatch(cluster: prepared.cluster).untilAnswering(
            application, timeout: parsed.duration(GlobalOptions.timeout))
    }

    /// Whoever interrupts a session that is to stay with him does not want it, however far it has come.
    private func end(_ id: ApplicationID, _ cluster: Cluster, _ error: any Error) async -> any Error {
        let isInterrupted = error is CancellationError || (error as? DeployError)?.code == .interrupted
        guard isInterrupted else { return error }
        return await Task {
            guard let seen = try? await cluster.resourceManager.application(id), !seen.state.isTerminal else {
                return error
            }
            return await AttachedSession(
                context: context, cluster: cluster, session: FoundSession(application: seen, configuration: nil),
                isOurs: true
            ).interrupted()
        }.value
    }

    private func found(_ application: ApplicationReport, _ configuration: FlinkConfiguration) -> FoundSession {
        let keys = [FlinkOptions.propertiesFileLocation, FlinkOptions.restSSL]
        let values = keys.compactMap { key in configuration.string(key).map { (key, $0) } }
        return FoundSession(application: application, configuration: Dictionary(values) { $1 })
    }

    private func checkStage(_ isDetached: Bool) throws(DeployError) {
        guard let stage = parsed.value(SessionOptions.wait), !isDetached else { return }
        throw DeployError(
            .usage, "--wait \(stage) is for a session that is left alone, and -d is missing",
            hint: "With -d the command returns at that stage")
    }

    private var stage: WaitStage {
        parsed.stage(SessionOptions.wait) ?? .running
    }
}
