import Diagnostics
package import FlinkREST
import HadoopRecords
package import Ledger

/// Hands one job to a JobManager once, however often an answer is lost: the job's id is chosen here and written down
/// before anybody hears of it.
package struct JobSubmitter: Sendable {
    let place: JobPlace
    let ledger: Ledger
    let user: String
    let report: @Sendable (JobProgress) -> Void

    package init(
        place: JobPlace, ledger: Ledger, user: String, report: @escaping @Sendable (JobProgress) -> Void
    ) {
        self.place = place
        self.ledger = ledger
        self.user = user
        self.report = report
    }

    /// How long a job is looked for whose request went unanswered: main may take its time.
    static let patience = Duration.seconds(60)

    /// The job for a request: a new one, or with a known key the one of that key.
    ///
    /// - Parameters:
    ///   - key: the caller's name for the job; nil where each call is a new one.
    ///   - digest: of the request.
    /// - Throws: ``DeployError`` `idempotencyConflict`, or `refusedByGuard` where another process is at it.
    package func begin(
        _ program: String, id: JobID, key: String?, digest: String, order: JobOrder? = nil
    ) async throws -> JobRunBeginning {
        let new = NewJobRun(
            job: id.text, place: place.name, applicationID: place.session?.applicationID, user: user, program: program,
            idempotencyKey: key, requestDigest: digest, stagingFolder: order?.stagingFolder)
        return try await ledger.begin(new)
    }

    /// Uploads the program, has it run, and removes it again.
    ///
    /// - Returns: the job, also where the program's main broke off after it had submitted it.
    /// - Throws: ``DeployError`` `applicationFailed` where the program failed before it submitted a job; `interrupted`;
    ///   `deadlinePassed` where nobody can tell whether the JobManager has the job.
    package func submit(_ order: JobOrder, as id: JobID) async throws -> SubmittedJob {
        let jar: JarID
        do {
            let size = StagingProgress(files: 1, bytes: LocalFileSize.of(order.jar))
            report(.uploading(size))
            jar = try await place.client.upload(jar: order.jar, named: order.jarName) { [report] sent in
                report(.uploading(StagingProgress(files: 1, bytes: size.bytes, bytesDone: sent)))
            }
            report(.uploading(StagingProgress(files: 1, filesDone: 1, bytes: size.bytes, bytesDone: size.bytes)))
        } catch {
            try await ledger.settle(job: id.text, as: .refused, release: true)
            throw error
        }
        let result = await run(jar, order, id)
        // A cancelled task could not tidy up any more.
        return try await Task { try await settle(result, jar, id) }.value
    }

    private func run(_ jar: JarID, _ order: JobOrder, _ id: JobID) async -> Result<SubmittedJob, any Error> {
        do {
            var request = order.request
            request.jobID = id
            let made = try await place.patientClient.run(jar, request)
            return .success(SubmittedJob(id: made, broken: nil, isKnown: false))
        } catch let error as DeployError {
            return await Result.catching { try await afterFailure(error, order, id) }
        } catch {
            return await Task {
                // Its main may be at work: the job is there soon, or not at all.
                let isThere = await JobSearch(place: place).finds(id, within: .seconds(2))
                return .failure(Interruption(job: isThere ? id : nil))
            }.value
        }
    }

    private func afterFailure(_ error: DeployError, _ order: JobOrder, _ id: JobID) async throws -> SubmittedJob {
        guard let failure = error.cause as? ProgramFailure else {
            guard error.retriable else { throw error }
            guard await JobSearch(place: place).finds(id, within: Self.patience) else {
                throw Task.isCancelled ? Interruption(job: nil) : unknown(id, error)
            }
            return SubmittedJob(id: id, broken: nil, isKnown: false)
        }
        let output = order.isPython ? try? await place.client.standardOutput() : nil
        let broken = ProgramBreak(trace: failure.trace, output: output)
        let isThere = await Task { await JobSearch(place: place).finds(id, within: .seconds(2)) }.value
        guard isThere else {
            throw ProgramRefusal(place: place, order: order).error(broken, failure)
        }
        return SubmittedJob(id: id, broken: broken, isKnown: false)
    }

    private func settle(
        _ result: Result<SubmittedJob, any Error>, _ jar: JarID, _ id: JobID
    ) async throws -> SubmittedJob {
        switch result {
        case .success(let job):
            try await ledger.settle(job: id.text, as: .submitted, release: true)
            try? await place.client.delete(jar)
            return job
        case .failure(let error as DeployError) where error.code == .deadlinePassed:
            throw error
        case .failure(let error as Interruption):
            if error.job != nil { try await ledger.settle(job: id.text, as: .submitted, release: true) }
            throw error
        case .failure(let error):
            try await ledger.settle(job: id.text, as: .refused, release: true)
            try? await place.client.delete(jar)
            throw error
        }
    }

    private func unknown(_ id: JobID, _ error: DeployError) -> DeployError {
        DeployError(
            .deadlinePassed,
            "the JobManager's answer was lost, and job \(id) was not there in \(describe(Self.patience))",
            hint: "Its program may still be at work there; look again with: bobbin jobs \(place.words)", cause: error)
    }
}

extension JobSubmitter {
    /// A signal came while the JobManager ran the program.
    package struct Interruption: Error, Sendable {
        /// nil where the job was not there yet.
        package let job: JobID?
    }
}

extension Result where Failure == any Error {
    fileprivate static func catching(_ body: () async throws -> Success) async -> Self {
        do {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }
}
