import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Ledger
import LocalFiles
import WebHDFS

/// `run -t yarn-per-job`: the program's main runs on this machine, and its one job on a cluster of its own.
struct PerJobRun: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    func run() async throws {
        try await withProgram { prepared, main in
            let reporter = context.voice.deployment(context)
            let run = try await DeploymentRun.begin(prepared, context, reporter)
            let application = try await run.deploy(until: stage) { plan, folder in
                guard plan.placesArtifacts else { return plan }
                return plan.with(jobGraph: try await main.jobGraph(placing: folder))
            }
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

    /// Whoever does not wait for the job's end does not let main wait for it either.
    private var isDetached: Bool {
        RequestReader(context: context).isDetached || wanted.map { $0 < .finished } ?? false
    }

    private var wanted: WaitStage? { parsed.stage(SubmissionOptions.wait) }

    /// Attached, main has to reach its job.
    private var stage: WaitStage {
        isDetached ? wanted ?? context.voice.usualStage(isDetached: true) : .running
    }

    /// Runs main as far as its job, and plans that job's cluster.
    private func withProgram(
        _ body: (DeploymentPreparation.Prepared, ClientMain) async throws -> Void
    ) async throws {
        try context.refuseService(
            "main runs on this machine, and hands its job to YARN itself",
            hint: "With -t yarn-application the cluster runs main")
        if let key = parsed.value(SubmissionOptions.idempotencyKey) {
            throw DeployError(
                .usage, "--idempotency-key \(key) means nothing to -t yarn-per-job: each main makes a job of its own",
                hint: "With -t yarn-application a repeated key finds the first submission")
        }
        var request = try RequestReader(context: context).request()
        request.target = .perJob
        request.detached = isDetached
        try await ScratchFolder.with("bobbin-client-main-") { scratch in
            try await withProgram(of: request, in: scratch.path, body)
        }
    }

    private func withProgram(
        of request: DeploymentRequest, in folder: LocalPath,
        _ body: (DeploymentPreparation.Prepared, ClientMain) async throws -> Void
    ) async throws {
        var started: ClientMain?
        defer { started?.kill() }
        let prepared = try await DeploymentPreparation(context: context).prepare(request) { inputs, cluster in
            let main = try await start(&inputs, cluster, in: folder)
            started = main
            let graph = try await main.jobGraph()
            try await look(at: graph.jars, &inputs, cluster)
            inputs.jobGraph = graph
        }
        if let started { try await body(prepared, started) }
    }

    private func start(
        _ inputs: inout DeploymentInputs, _ cluster: Cluster, in folder: LocalPath
    ) async throws -> ClientMain {
        let version = inputs.distribution.version
        guard version < FlinkVersion(2, 0) else {
            throw DeployError(
                .usage, "Flink \(version) has no per-job clusters any more", hint: "Write -t yarn-application")
        }
        let files = ClientFiles(context: context, folder: folder) { cluster }
        let program = try await ClientPreparation(context: context, files: files)
            .program(inputs.request, &inputs.configuration, writesGraph: true)
        return try ClientStart(context: context).start(
            program, named: ClientPreparation.name(of: inputs.request), of: inputs.distribution, in: folder)
    }

    /// What lies where main's job has its classes from.
    private func look(
        at jars: [ProgramLocation], _ inputs: inout DeploymentInputs, _ cluster: Cluster
    ) async throws {
        for jar in jars {
            switch jar {
            case .local(let path): inputs.local[path] = LocalTree(root: LocalFileSystem.file(at: path))
            case .remote(let path):
                inputs.remote[path] = RemoteTree(root: try await cluster.fileSystem(of: path).status(path))
            }
        }
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
