import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Ledger
import LocalFiles

/// `run -t yarn-per-job`: the program's main runs on this machine, and its one job on a cluster of its own.
struct PerJobRun: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    func run() async throws {
        try await withProgram { prepared, main in
            let reporter = DeploymentReporter(context)
            let run = try await DeploymentRun.begin(prepared, context, reporter)
            let application = try await run.deploy(until: stage)
            let address = application.amRPCAddress.flatMap { HostAndPort($0, defaultPort: 8081) }
            guard address != nil || isDetached else {
                throw DeployError(
                    .unexpectedAnswer,
                    "\(application.applicationID) is \(application.state.rawValue) without an address")
            }
            try main.goOn(at: address)
            try await follow(main, run, application)
            try await reporter.finish(run.status(of: application))
        }
    }

    func plan() async throws {
        try await withProgram { prepared, _ in try await PlanPrinter(context: context).print(prepared) }
    }

    private var isDetached: Bool { RequestReader(context: context).isDetached }

    /// Attached, main has to reach its job.
    private var stage: WaitStage {
        guard isDetached else { return .running }
        return parsed.stage(SubmissionOptions.wait) ?? .accepted
    }

    /// Runs main as far as its job, and plans that job's cluster.
    private func withProgram(
        _ body: (DeploymentPreparation.Prepared, ClientMain) async throws -> Void
    ) async throws {
        if let key = parsed.value(SubmissionOptions.idempotencyKey) {
            throw DeployError(
                .usage, "--idempotency-key \(key) means nothing to -t yarn-per-job: each main makes a job of its own",
                hint: "With -t yarn-application a repeated key finds the first submission")
        }
        var request = try RequestReader(context: context).request()
        request.target = .perJob
        let scratch = try ScratchFolder("bobbin-client-main-")
        defer { scratch.remove() }
        var started: ClientMain?
        defer { started?.kill() }
        let prepared = try await DeploymentPreparation(context: context).prepare(request) { inputs in
            let main = try start(inputs, in: scratch.path)
            started = main
            inputs.jobGraph = try await main.jobGraph().file
        }
        if let started { try await body(prepared, started) }
    }

    private func start(_ inputs: DeploymentInputs, in folder: LocalPath) throws(DeployError) -> ClientMain {
        let version = inputs.distribution.version
        guard version < FlinkVersion(2, 0) else {
            throw DeployError(
                .usage, "Flink \(version) has no per-job clusters any more", hint: "Write -t yarn-application")
        }
        guard case .local(let jar) = inputs.request.program else {
            throw DeployError(
                .usage, "-t yarn-per-job runs the main of a jar of this machine",
                hint: "Write -t yarn-application: there main runs on the cluster, be it Python or in HDFS")
        }
        let program = ClientProgram(
            jar: jar, mainClass: inputs.request.mainClass, arguments: inputs.request.arguments,
            classpaths: try inputs.configuration.list(FlinkOptions.classpaths) ?? [],
            configuration: inputs.configuration, writesGraph: true)
        return try ClientStart(context: context)
            .start(program, named: jar.name, of: inputs.distribution, in: folder)
    }

    /// Attached, main waits for its job; an interruption ends main, and with `-sae` the cluster.
    private func follow(
        _ main: ClientMain, _ run: DeploymentRun, _ application: ApplicationReport
    ) async throws {
        do {
            try await main.end()
        } catch is CancellationError {
            guard parsed.flag(SubmissionOptions.shutdownOnAttachedExit) else {
                context.console.note("\(application.applicationID) goes on; bobbin kill ends it")
                throw CancellationError()
            }
            // A cancelled task could not end anything any more.
            _ = try await Task {
                try await SessionStop(cluster: run.prepared.cluster, ledger: run.ledger).stop(
                    FoundSession(application: application, configuration: nil), force: true)
            }.value
            throw CancellationError()
        }
    }
}
