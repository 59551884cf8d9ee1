import Diagnostics
import FlinkConfiguration
import FlinkREST

/// Hands one job to a JobManager once, however often an answer is lost: the job's id is chosen here and written down
/// before anybody hears of it.
struct JobSubmitter: Sendable {
    let place: JobPlace
    /// The JobManager's.
    let version: FlinkVersion
    let report: @Sendable (JobProgress) -> Void

    /// How long a job is looked for whose request went unanswered: main may take its time.
    static let patience = Duration.seconds(60)

    /// Uploads the program, has it run, and removes it again.
    ///
    /// - Returns: the job, also where the program's main broke off after it had submitted it.
    /// - Throws: ``DeployError`` `applicationFailed` where the program failed before it submitted a job; `interrupted`;
    ///   `deadlinePassed` where nobody can tell whether the JobManager has the job.
    func submit(_ order: JobOrder, as id: JobID) async throws -> SubmittedJob {
        let size = LocalFileSize.of(order.jar)
        report(.uploading(StagingProgress(files: 1, bytes: size)))
        let jar = try await place.client.upload(jar: order.jar, named: order.jarName) { [report] sent in
            report(.uploading(StagingProgress(files: 1, bytes: size, bytesDone: min(sent, size))))
        }
        report(.uploading(StagingProgress(files: 1, filesDone: 1, bytes: size, bytesDone: size)))
        let result = await run(jar, order, id)
        // A cancelled task could not tidy up any more.
        return try await Task { try await tidied(result, jar) }.value
    }

    private func run(_ jar: JarID, _ order: JobOrder, _ id: JobID) async -> Result<SubmittedJob, any Error> {
        var said: Int64?
        do {
            var request = order.request
            request.jobID = id
            report(.running)
            // What stands there before is of other programs.
            if order.isPython { said = try? await place.client.standardOutputLength() }
            let made = try await answered { try await place.patientClient.run(jar, request) }
            return .success(SubmittedJob(id: made, broken: nil, isKnown: false))
        } catch let error as DeployError {
            return await Result.catching { [said] in try await afterFailure(error, order, id, said: said ?? 0) }
        } catch {
            return await Task {
                // Its main may be at work: the job is there soon, or not at all.
                let isThere = await JobSearch(place: place).finds(id, within: .seconds(2), mayCome: true)
                return .failure(isThere ? JobInterruption.submitted(id) : .mayCome(id))
            }.value
        }
    }

    /// Asks again while the JobManager says that it takes nothing now: its leader may be changing.
    private func answered(_ ask: () async throws -> JobID) async throws -> JobID {
        let clock = ContinuousClock()
        let end = clock.now + Self.patience
        while true {
            do {
                return try await ask()
            } catch let error as DeployError where error.isRefusalForNow && clock.now < end {
                try await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    /// - Parameter said: how much of the JobManager's output is of other programs, in bytes.
    private func afterFailure(
        _ error: DeployError, _ order: JobOrder, _ id: JobID, said: Int64
    ) async throws -> SubmittedJob {
        guard let failure = error.cause as? ProgramFailure else {
            guard error.retriable, !error.isRefusalForNow else { throw error }
            guard await JobSearch(place: place).finds(id, within: Self.patience, mayCome: true) else {
                throw Task.isCancelled ? JobInterruption.mayCome(id) : unknown(id, error)
            }
            return SubmittedJob(id: id, broken: nil, isKnown: false)
        }
        let output = order.isPython ? try? await place.client.standardOutput(from: said) : nil
        let broken = ProgramBreak(trace: failure.trace, output: output)
        let isThere = await Task { await JobSearch(place: place).finds(id, within: .seconds(10), mayCome: false) }.value
        guard isThere else {
            throw ProgramRefusal(place: place, order: order, version: version).error(broken, failure)
        }
        return SubmittedJob(id: id, broken: broken, isKnown: false)
    }

    private func tidied(_ result: Result<SubmittedJob, any Error>, _ jar: JarID) async throws -> SubmittedJob {
        do {
            let job = try result.get()
            try? await place.client.delete(jar)
            return job
        } catch {
            // Where the program may still be at work, it needs its jar.
            let isOver = !(error is JobInterruption) && (error as? DeployError)?.code != .deadlinePassed
            if isOver { try? await place.client.delete(jar) }
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

extension DeployError {
    /// Whether the JobManager itself answered that it takes nothing now: unlike a lost answer, or a proxy's that waited too
    /// long for it, that says that nothing was taken.
    fileprivate var isRefusalForNow: Bool { code == .noActivePeer }
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
