import DeployEngine
import Diagnostics
import FlinkDeployment
import FlinkREST
import HadoopRecords
import Synchronization

/// Tells a submission as it goes: a line a step, growing where it stands on a terminal.
final class DeploymentReporter: DeploymentTeller {
    private struct State {
        var stagingBegan: ContinuousClock.Instant?
        var submitted: ApplicationID?
        var unreachable = false
    }

    private let console: Console
    private let output: OutputFormat
    private let began = ContinuousClock.now
    private let state = Mutex(State())

    init(_ context: CommandContext) {
        console = context.console
        output = context.output
    }

    var submitted: ApplicationID? { state.withLock { $0.submitted } }

    func planned(_ plan: DeploymentPlan, on cluster: String) {
        let mode =
            switch plan.target {
            case .application: "application mode"
            case .session: "session"
            case .perJob: "per-job mode"
            }
        let queue = plan.queue.map { "queue \($0)" } ?? "default queue"
        console.step("plan", "\(mode) · Flink \(plan.version) · \(queue) on \(cluster)")
    }

    func show(_ progress: DeploymentProgress) {
        switch progress {
        case .checked(let findings): checked(findings)
        case .staging(let staging): self.staging(staging)
        case .submitting: break
        case .submitted(let id):
            console.step("submit", "Submitted application \(id)")
            announce(id)
        case .resumed(let id):
            console.step("submit", "\(id) was submitted before, with the same key")
            announce(id)
        case .changed(let change): changed(change)
        case .explained(let explanation): explained(explanation)
        case .unreachable(let error):
            let isNew = state.withLock { state in
                defer { state.unreachable = true }
                return !state.unreachable
            }
            if isNew { console.warning("\(error.message); what was known stands") }
        case .undoing(let id):
            console.step("undo", "taking \(id) back")
        }
    }

    /// The first failure is left out: the error that ends the command tells it.
    private func checked(_ findings: [Finding]) {
        let failure = findings.first { $0.failure != nil }
        let telling = findings.filter { $0.verdict != .fine && $0 != failure }
        let found = telling.contains { $0.verdict == .fails } ? "finding" : "warning"
        let warnings = telling.count == 1 ? "1 \(found)" : "\(telling.count) \(found)s"
        if failure != nil, telling.isEmpty { return }
        let lines = telling.map { finding in
            finding.seen + (finding.origin.map { " (\($0))" } ?? "") + (finding.hint.map { "\n  \($0)" } ?? "")
        }
        console.step("check", ([telling.isEmpty ? "nothing to note" : warnings] + lines).joined(separator: "\n"))
    }

    private func staging(_ staging: StagingProgress) {
        let began = state.withLock { state in
            let began = state.stagingBegan ?? .now
            state.stagingBegan = began
            return began
        }
        let progress = TransferProgress(
            files: staging.files, done: staging.bytesDone, total: staging.bytes, elapsed: .now - began)
        if staging.isComplete {
            console.step("stage", progress.text)
        } else {
            console.progress("stage", progress.text)
        }
    }

    private func announce(_ id: ApplicationID) {
        state.withLock { $0.submitted = id }
        if output == .id { console.data(id.description) }
    }

    /// What goes on by itself is no more than a line that grows.
    private func explained(_ explanation: Explanation) {
        guard explanation.cure != nil else {
            return console.progress("waiting", "\(elapsed) · \(explanation.summary)")
        }
        console.step("waiting", "\(elapsed) · \(explanation.clause)")
    }

    private var elapsed: String { describe(ContinuousClock.now - began) }

    private func changed(_ change: ApplicationProgress.Change) {
        state.withLock { $0.unreachable = false }
        switch change {
        case .accepted: console.step("accepted", elapsed)
        case .waiting(let reason): console.progress("waiting", "\(elapsed) · \(reason)")
        case .running(let url, let address):
            console.step("running", "\(elapsed) · " + (address.map { "http://\($0)" } ?? url ?? ""))
        case .created(let job): console.step("job", "\(elapsed) · job \(job.id) \"\(job.name)\" is there")
        case .deploying(let job):
            let busy = (job.tasksByState[.running] ?? 0) + (job.tasksByState[.finished] ?? 0)
            console.progress("tasks", "\(elapsed) · \(busy) of \(job.tasks) tasks running")
        case .executing(let job):
            let busy = (job.tasksByState[.running] ?? 0) + (job.tasksByState[.finished] ?? 0)
            let state = job.state.isTerminal ? job.state.rawValue : "\(busy) of \(job.tasks) tasks running"
            console.step("executing", "\(elapsed) · job \(job.id) \"\(job.name)\" · \(state)")
        case .attemptFailed(let reason): console.step("again", "\(elapsed) · an attempt failed: \(reason)")
        case .ended(let report):
            let isGood = ApplicationOutcome(report) == .succeeded
            console.step(
                isGood ? "finished" : "failed",
                "\(elapsed) · \(report.applicationID) · \(report.state.rawValue), final status \(report.finalStatus.rawValue)"
            )
        }
    }

    func finish(_ status: ApplicationStatus) throws(DeployError) {
        let application = status.application
        switch output {
        case .json: console.data(try JSONOutput.text(status))
        case .id where state.withLock({ $0.submitted }) == nil: console.data(application.applicationID.description)
        case .id, .table: break
        }
        guard output == .table, !application.state.isTerminal else { return }
        console.say("\n  bobbin status \(application.applicationID)\n  bobbin kill   \(application.applicationID)")
    }
}
