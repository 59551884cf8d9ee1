import Diagnostics
package import FlinkDeployment
package import FlinkREST
package import HadoopRecords
package import Ledger
import LocalFiles

/// Carries one run out, from the command line to a job that a JobManager has, and remembers each step before it is taken.
package struct JobRunner: Sendable {
    let preparation: JobPreparation
    let ledger: Ledger
    let patience: Duration
    let report: @Sendable (JobProgress) -> Void
    private var place: JobPlace { preparation.place }

    /// - Parameter patience: how long the job of a command that died may still come; after that it never will.
    package init(
        preparation: JobPreparation, ledger: Ledger, patience: Duration = .seconds(600),
        report: @escaping @Sendable (JobProgress) -> Void
    ) {
        self.preparation = preparation
        self.ledger = ledger
        self.patience = patience
        self.report = report
    }

    /// Prepares the program, hands it over, and has it run; with a key that is known finds the job of that key.
    ///
    /// - Parameters:
    ///   - key: the caller's name for the job; nil where each call is a new one.
    ///   - digest: of the request.
    ///   - sessionFolder: where the session has its own files in HDFS; nil where there is no session, or no Python.
    /// - Throws: ``DeployError`` for what stopped it, with nothing left behind unless it says so;
    ///   ``JobInterruption`` where the task was cancelled.
    package func submit(
        _ request: DeploymentRequest, key: String?, digest: String, sessionFolder: HDFSPath?
    ) async throws -> SubmittedJob {
        let recovery = JobRecovery(place: place, ledger: ledger, patience: patience)
        for found in try await recovery.run(user: preparation.user, except: key) { report(.recovered(found)) }
        var id = JobID.random()
        let folder = sessionFolder.map { JobPreparation.folder(of: id, in: $0) }
        let new = NewJobRun(
            job: id.text, place: place.name, applicationID: place.session?.applicationID, user: preparation.user,
            program: request.python?.description ?? request.program?.name ?? "", idempotencyKey: key,
            requestDigest: digest, stagingFolder: folder)
        if case .existing(let record) = try await ledger.begin(new) {
            if let known = try await known(record) { return known }
            id = JobID(record.job) ?? id
        }
        do {
            let job = try await handOver(request, id, sessionFolder)
            try await ledger.settle(job: id.text, as: .submitted, release: true)
            report(.submitted(job))
            return job
        } catch {
            throw await Task { await retreat(from: id, error) }.value
        }
    }

    /// What is to be done when a job has ended: the ledger learns of it, and the files that were sent for it go.
    package func close(_ job: JobID) async throws {
        let record = try await ledger.settle(job: job.text, as: .ended, release: true)
        try await removeFiles(of: record)
    }

    private func handOver(
        _ request: DeploymentRequest, _ id: JobID, _ sessionFolder: HDFSPath?
    ) async throws -> SubmittedJob {
        try await ScratchFolder.with("bobbin-run-") { scratch in
            let order = try await preparation.order(
                for: request, id: id, scratch: scratch, sessionFolder: sessionFolder)
            if !order.findings.isEmpty { report(.checked(order.findings)) }
            return try await JobSubmitter(place: place, version: preparation.version, report: report)
                .submit(order, as: id)
        }
    }

    /// The job of a key that was used before; nil where it has to be handed over yet.
    private func known(_ record: JobRunRecord) async throws -> SubmittedJob? {
        guard let id = JobID(record.job) else { throw DeployError(.defect, "\(record.job) is no job id") }
        do {
            _ = try await place.client.result(of: id)
            try await ledger.settle(job: id.text, as: .submitted, release: true)
            let job = SubmittedJob(id: id, broken: nil, isKnown: true)
            report(.submitted(job))
            return job
        } catch let error as DeployError where error.code == .inputNotFound {
            guard record.state == .asked else {
                throw DeployError(
                    .inputNotFound,
                    "job \(id) of the key \(record.idempotencyKey ?? "") was submitted before, and \(place.name) no longer "
                        + "knows it", hint: "A new key makes a new job")
            }
            if let owner = record.owner, owner.isAlive {
                throw DeployError(
                    .refusedByGuard,
                    "process \(owner.pid) on \(owner.host) is handing over the job with the key "
                        + (record.idempotencyKey ?? ""),
                    hint: "Run the command again when it has ended", retriable: true)
            }
            return nil
        }
    }

    /// - Returns: the error for the user, with what is left of the job.
    private func retreat(from id: JobID, _ reason: any Error) async -> any Error {
        do {
            if let interruption = reason as? JobInterruption {
                if case .submitted = interruption {
                    try await ledger.settle(job: id.text, as: .submitted, release: true)
                }
                return interruption
            }
            // Whether the JobManager has the job is not known: the next command looks.
            if let error = reason as? DeployError, error.code == .deadlinePassed { return error }
            let record = try await ledger.settle(job: id.text, as: .refused, release: true)
            try await removeFiles(of: record)
            return reason is CancellationError ? JobInterruption.none : reason
        } catch {
            return reason
        }
    }

    private func removeFiles(of record: JobRunRecord) async throws {
        guard let folder = record.stagingFolder else { return }
        try await Undo(cluster: preparation.cluster()).removeStaging(folder)
    }
}
