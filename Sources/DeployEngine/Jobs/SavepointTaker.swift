import Diagnostics
import FlinkREST
import FoundationEssentials
import HadoopRecords
package import Ledger

/// Takes a savepoint of a job, or stops a job with one, so that its path is known whatever happens in between.
///
/// The trigger id is in the ledger before the JobManager hears of it, and the JobManager starts nothing twice for one
/// id: a request without an answer is repeated, and any later process can ask what became of it.
package struct SavepointTaker: Sendable {
    let found: FoundJob
    let user: String
    let ledger: Ledger
    /// Where the job's application runs; nil for a JobManager that was named by its own address.
    let cluster: Cluster?
    let report: @Sendable (SavepointProgress) -> Void

    package init(
        _ found: FoundJob, user: String, ledger: Ledger, cluster: Cluster?,
        report: @escaping @Sendable (SavepointProgress) -> Void
    ) {
        self.found = found
        self.user = user
        self.ledger = ledger
        self.cluster = found.application == nil ? nil : cluster
        self.report = report
    }

    /// - Returns: the savepoint: `completed`, or `asked` where nobody is to wait for it.
    /// - Throws: ``DeployError`` `savepointFailed` with the root cause; `refusedByGuard` for a job that has ended;
    ///   `configurationWrong` without a folder; `clusterUnreachable` where only a proxy leads to the JobManager;
    ///   `deadlinePassed`; `CancellationError`, after which the savepoint goes on all the same.
    package func take(_ wish: SavepointWish) async throws -> SavepointRecord {
        try found.client.requireDirectWay(to: wish.kind == .stop ? "stop a job" : "take a savepoint")
        var wish = wish
        wish.folder = try await SavepointFolder.resolved(wish.folder, found.client)
        if let earlier = try await earlier(wish) {
            return wish.isDetached || earlier.state == .completed ? earlier : try await wait(for: earlier, wish)
        }
        guard !found.job.state.isTerminal else { throw ended() }
        let record = try await ledger.begin(
            NewSavepoint(
                triggerID: TriggerID.random().text, kind: wish.kind, cluster: cluster?.name, user: user,
                applicationID: found.application?.applicationID, jobManager: found.client.address.description,
                job: found.job.id.text, jobName: found.job.name, folder: wish.folder, format: wish.format?.rawValue,
                drain: wish.drain))
        try await ask(for: record, wish)
        report(.begun(record))
        return wish.isDetached ? record : try await wait(for: record, wish)
    }

    /// Settles what was asked for before.
    ///
    /// - Returns: one like the wish that is still under way, or a stop that has been done.
    private func earlier(_ wish: SavepointWish) async throws -> SavepointRecord? {
        for open in try await ledger.openSavepoints() where isOfJob(open) {
            let known = try await SavepointQuestion(ledger: ledger).ask(open, of: found.client)
            if known.state == .asked, wish.isLike(known) {
                report(.followed(known))
                return known
            }
            if known.state != .asked { report(.earlier(known)) }
            if known.state == .completed, known.kind == .stop, wish.kind == .stop { return known }
        }
        return nil
    }

    /// Applications that share a `high-availability.cluster-id` give their jobs one id.
    private func isOfJob(_ record: SavepointRecord) -> Bool {
        guard record.job == found.job.id.text else { return false }
        guard let own = found.application?.applicationID, let other = record.applicationID else { return true }
        return own == other
    }

    /// Sends the request until it is answered.
    private func ask(for record: SavepointRecord, _ wish: SavepointWish) async throws {
        guard let trigger = TriggerID(record.triggerID) else {
            throw DeployError(.defect, "\(record.triggerID) is no trigger id")
        }
        let request = SavepointRequest(
            triggerID: trigger, folder: wish.folder, format: wish.format, drain: wish.drain,
            cancelsJob: wish.kind == .cancel)
        let end = ContinuousClock.now + min(Self.patience, wish.timeout ?? Self.patience)
        while true {
            do {
                if wish.kind == .stop {
                    _ = try await found.client.stop(found.job.id, request)
                } else {
                    _ = try await found.client.savepoint(found.job.id, request)
                }
                return
            } catch let error as DeployError where error.retriable && ContinuousClock.now < end {
                report(.unreachable(error))
                try await Task.sleep(for: .seconds(1))
            } catch let error as DeployError where !error.retriable {
                // Behind an internal error or a strange answer the savepoint may be under way: it stays open.
                if error.code != .unexpectedAnswer {
                    try await ledger.settle(savepoint: record.triggerID, as: .failed, reason: error.message)
                }
                throw DeployError(error.code, error.message, hint: error.hint, cause: error.cause)
            }
        }
    }

    /// How long a JobManager may be silent before it is looked for anew.
    private static let patience = Duration.seconds(30)

    private func wait(for record: SavepointRecord, _ wish: SavepointWish) async throws -> SavepointRecord {
        let clock = ContinuousClock()
        let began = clock.now
        var lastAnswer = began
        while true {
            do {
                let known = try await look(record, isDirect: clock.now - lastAnswer < .seconds(3))
                if known.state != .asked { return try known.completed() }
                lastAnswer = clock.now
                report(.waiting)
            } catch let error as DeployError where error.retriable {
                report(.unreachable(error))
                if wish.timeout == nil, clock.now - lastAnswer > Self.patience { throw unanswered(record, error) }
            }
            let waited = clock.now - began
            if let timeout = wish.timeout, waited >= timeout { throw late(record, timeout) }
            try await Task.sleep(for: waited < .seconds(10) ? .milliseconds(200) : .seconds(1))
        }
    }

    /// - Parameter isDirect: whether the JobManager that took the request is asked; else the application is looked up,
    ///   which may have a new one, or have ended.
    private func look(_ record: SavepointRecord, isDirect: Bool) async throws -> SavepointRecord {
        guard !isDirect, let cluster else {
            return try await SavepointQuestion(ledger: ledger).ask(record, of: found.client)
        }
        return try await SavepointReview(ledger: ledger, cluster: cluster, http: cluster.jobManagerHTTP).review(record)
    }

    private func ended() -> DeployError {
        DeployError(
            .refusedByGuard, "\(found.title) is \(found.job.state.rawValue): it can have no savepoint any more",
            hint: "bobbin savepoints list shows those that were taken")
    }

    private func unanswered(_ record: SavepointRecord, _ error: DeployError) -> DeployError {
        DeployError(
            .clusterUnreachable, "the JobManager does not tell what became of the savepoint of \(found.title)",
            hint: Self.later, cause: error)
    }

    private func late(_ record: SavepointRecord, _ timeout: Duration) -> DeployError {
        DeployError(
            .deadlinePassed, "the savepoint of \(found.title) is not done after \(describe(timeout))", hint: Self.later)
    }

    private static let later = "It goes on; bobbin savepoints list shows its path once it is done"
}
