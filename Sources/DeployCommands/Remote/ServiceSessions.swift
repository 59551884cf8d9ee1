import CommandLine
import CurlHTTP
import DeployEngine
import DeployService
import Diagnostics
import FlinkREST
import HadoopRecords
import ServiceClient

/// Sessions through a service.
struct ServiceSessions: Sendable {
    let context: CommandContext
    let service: ServiceClient
    private var parsed: ParsedCommand { context.parsed }

    /// nil where the cluster is asked from here.
    init?(_ context: CommandContext) async throws {
        guard let service = try await context.service else { return nil }
        self.context = context
        self.service = service
    }

    func running() async throws -> [SessionStatus] { try await sessions(service.clusterQuery) }

    /// The session that a word names; without one, the only one of the token's user.
    func session(_ word: String?) async throws -> SessionStatus {
        let query = service.clusterQuery + [word.map { (name: "name", value: $0) } ?? (name: "only", value: "true")]
        guard let found = try await sessions(query).first else {
            throw DeployError(.unexpectedAnswer, "the service names no session")
        }
        return found
    }

    /// The session that the command's word names.
    func session() async throws -> SessionStatus {
        try await session(parsed.positionals.first ?? parsed.value(SessionOptions.applicationID))
    }

    /// Ends one in order.
    ///
    /// - Returns: the application as it ended.
    func stop(force: Bool) async throws -> ApplicationReport {
        let status = try await session()
        let application = status.application.application
        let id = application.applicationID
        if application.state.isTerminal {
            context.console.note(
                "\(id) has ended already: \(application.state.rawValue), final status "
                    + application.finalStatus.rawValue)
            return application
        }
        let (console, began) = (context.console, ContinuousClock.now)
        var patient = service
        patient.limits.total = Self.patience
        patient.limits.stalled = nil
        _ = try await patient.delete(
            DeploymentDocument.self, "/api/v1/deployments/\(id)", force ? [] : [("careful", "true")])
        let running = (status.application.jobs ?? []).filter { !$0.state.isTerminal }
        let names = running.map { "\n\($0.id) \"\($0.name)\" ends with it" }.joined()
        console.step("stop", "\(id) · the JobManager ends it\(names)")
        let ended = try await end(of: id, began)
        console.step(
            ended.finalStatus == .succeeded ? "stopped" : "ended",
            "\(describe(.now - began)) · \(ended.state.rawValue), final status \(ended.finalStatus.rawValue)")
        return ended
    }

    /// Starts one and waits for it.
    func start() async throws {
        let reader = SessionRequestReader(context: context)
        guard reader.isDetached else {
            throw DeployError(
                .usage, "a session that ends with its command does not go through a service, and -d is missing",
                hint: "With -d it stays; bobbin yarn-session stop ends it")
        }
        let stage = parsed.stage(SessionOptions.wait) ?? .running
        let reporter = context.voice.deployment(context)
        let application = try await ServiceSubmission(context: context, service: service).deploy(
            try reader.request(), .session, until: stage, lifetime: parsed.value(SessionOptions.timeToLive), reporter)
        if stage == .running { try await answering(application.applicationID) }
        let view = ServiceView(service: service)
        let seen = try await view.application(application.applicationID) ?? application
        try await context.voice.started(
            FoundSession(application: seen, configuration: nil), view.status(around: seen), isAttached: false, context)
    }

    /// How long a session may take to end: its jobs are cancelled, then its JobManager tells YARN.
    private static let patience = Duration.seconds(180)

    private func sessions(_ query: [(name: String, value: String)]) async throws -> [SessionStatus] {
        try await service.get(Page<SessionStatus>.self, "/api/v1/sessions", query).items
    }

    private func end(of id: ApplicationID, _ began: ContinuousClock.Instant) async throws -> ApplicationReport {
        let view = ServiceView(service: service)
        while let report = try await view.application(id) {
            if report.state.isTerminal { return report }
            guard .now - began < Self.patience else {
                throw DeployError(
                    .deadlinePassed,
                    "\(id) was told to end and is still \(report.state.rawValue) after \(describe(Self.patience))")
            }
            try await Task.sleep(for: .milliseconds(250))
        }
        throw ApplicationArgument.unknown(id)
    }

    /// Waits until its JobManager answers.
    private func answering(_ id: ApplicationID) async throws {
        let began = ContinuousClock.now
        let timeout = parsed.duration(GlobalOptions.timeout) ?? .seconds(60)
        while true {
            let status = try await session(id.description)
            if status.overview != nil { return }
            if status.application.application.state.isTerminal {
                throw DeployError(
                    .applicationFailed, "\(id) has ended before its JobManager answered",
                    hint: "bobbin explain \(id) tells more")
            }
            if .now - began > timeout {
                throw DeployError(
                    .deadlinePassed, "the JobManager of \(id) has not answered after \(describe(timeout))",
                    hint: "It may yet: bobbin yarn-session status \(id)")
            }
            try await Task.sleep(for: .milliseconds(250))
        }
    }
}
