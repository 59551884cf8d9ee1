import DeployEngine
import Diagnostics
import FlinkREST
import HadoopRecords
import Synchronization

/// Tells a run as it goes: a line a step, growing where it stands on a terminal.
final class JobReporter: Sendable {
    private let console: Console
    private let output: OutputFormat
    private let place: JobSite
    private let began = ContinuousClock.now
    private let stagingBegan = Mutex<[String: ContinuousClock.Instant]>([:])

    convenience init(_ context: CommandContext, _ place: JobPlace) {
        self.init(context, JobSite(place))
    }

    init(_ context: CommandContext, _ place: JobSite) {
        console = context.console
        output = context.output
        self.place = place
    }

    /// The first line: who takes the job, and who named it.
    func target(_ look: JobManagerLook, _ origin: String) { target("\(look.version)", origin) }

    /// - Parameter version: of its Flink.
    func target(_ version: String, _ origin: String) {
        let session = place.session.map { "session \($0.applicationID) \"\($0.name)\" · " } ?? ""
        if let owner = place.session?.user, let user = place.user, owner != user {
            console.warning("the session belongs to \(owner): the job will run as \(owner), not as \(user)")
        }
        console.step("target", "\(session)Flink \(version) · \(place.address) (\(origin))")
    }

    func show(_ progress: JobProgress) {
        switch progress {
        case .recovered(let found):
            console.note(
                "job \(found.job) of \(found.program) was submitted, although its command died meanwhile: "
                    + "bobbin jobs \(place.words)")
        case .checked(let findings):
            for finding in findings where finding.verdict != .fine { console.warn(finding) }
        case .staging(let staging): transfer("stage", staging)
        case .uploading(let upload): transfer("upload", upload)
        case .running: console.progress("run", "\(elapsed) · the JobManager runs main")
        case .submitted(let job): submitted(job)
        case .changed(let change): changed(change)
        case .explained(let found): explained(found)
        case .unreachable(let error): console.warning("\(error.message); what was known stands")
        case .reachable: console.note("the JobManager answers again")
        }
    }

    private func transfer(_ label: String, _ staging: StagingProgress) {
        let began = stagingBegan.withLock { known in
            known[label, default: .now] = known[label, default: .now]
            return known[label, default: .now]
        }
        let progress = TransferProgress(
            files: staging.files, done: staging.bytesDone, total: staging.bytes, elapsed: .now - began)
        if staging.isComplete {
            console.step(label, progress.text)
        } else {
            console.progress(label, progress.text)
        }
    }

    private func submitted(_ job: SubmittedJob) {
        let text = job.isKnown ? "was submitted before, with the same key" : nil
        console.step("submit", text.map { "Job \(job.id) \($0)" } ?? "Job has been submitted with JobID \(job.id)")
        if output == .id { console.data(job.id.text) }
        if let broken = job.broken, broken.isHarmless { console.warning(broken.sentence) }
    }

    /// What goes on by itself is no more than a line that grows.
    private func explained(_ found: Explanation) {
        guard found.cure != nil else { return console.progress("waiting", "\(elapsed) · \(found.summary)") }
        console.step("waiting", "\(elapsed) · \(found.clause)")
    }

    private var elapsed: String { describe(ContinuousClock.now - began) }

    private func changed(_ change: JobSight.Change) {
        switch change {
        case .waiting(let reason): console.step("waiting", "\(elapsed) · \(reason)")
        case .executing(let job):
            let busy = (job.tasksByState[.running] ?? 0) + (job.tasksByState[.finished] ?? 0)
            console.step("executing", "\(elapsed) · \"\(job.name)\" · \(busy) of \(job.tasks) tasks running")
        case .restarting(let job): console.step("again", "\(elapsed) · \"\(job.name)\" failed, and begins anew")
        case .ended(let job):
            console.step(job.state == .finished ? "finished" : "failed", "\(elapsed) · \(job.state.rawValue)")
        }
    }

    /// The job is left to itself.
    ///
    /// - Throws: ``DeployError`` `defect`.
    func submitted(_ job: SubmittedJob, _ seen: FollowedJob? = nil) throws(DeployError) {
        try document(job, seen, nil)
        guard output == .table else { return }
        console.say("\n  bobbin jobs   \(place.words)\n  bobbin cancel \(place.words) \(job.id)")
    }

    /// The job has finished well: what Flink's client prints then (`JobExecutionResult`).
    ///
    /// - Throws: ``DeployError`` `defect`.
    func finished(
        _ job: SubmittedJob, _ seen: FollowedJob, _ result: JobResult, _ accumulators: [Accumulator]
    ) throws(DeployError) {
        try document(job, seen, accumulators)
        guard output != .json else { return }
        console.say("Program execution finished")
        console.say("Job with JobID \(job.id) has finished.")
        console.say("Job Runtime: \(result.runtime) ms")
        guard !accumulators.isEmpty else { return }
        console.say("Accumulator Results: ")
        for line in AccumulatorText.lines(accumulators) { console.say(line) }
    }

    private func document(
        _ job: SubmittedJob, _ seen: FollowedJob?, _ accumulators: [Accumulator]?
    ) throws(DeployError) {
        guard output == .json else { return }
        let document = JobRunDocument(
            jobID: job.id, state: seen?.result?.state ?? seen?.overview?.state, runtime: seen?.result?.runtime,
            application: place.session?.applicationID, jobManager: place.address,
            accumulators: accumulators, note: job.broken?.sentence)
        console.data(try JSONOutput.text(document))
    }
}
