import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FlinkREST
import HadoopRecords
import Ledger

/// Brings one job to a session, or to a JobManager that was named by its address.
struct JobCarrier: Sendable {
    let ledger: Ledger
    let spool: Spool
    let served: ServedCluster
    let report: @Sendable (DeploymentID, String) -> Void

    /// Can be called again for the same deployment: the job's id is in the ledger before the JobManager hears of it.
    ///
    /// - Throws: ``DeployError`` for what keeps the job from being submitted.
    func carry(_ record: DeploymentRecord, _ wish: Wish) async throws {
        let place = try await JobPlaceFinder(served: served, user: record.user).place(of: wish)
        let look = try await JobManagerLook.look(at: place)
        let request = try wish.request(spool: spool.folder)
        try await spool.provide(wish.references)
        let (served, user) = (served, record.user)
        let preparation = JobPreparation(
            place: place, version: look.version, user: user, cacheFolder: spool.environments,
            cluster: { try served.cluster(for: user) }, report: { _ in })
        let isPython = PythonJob.isAskedFor(by: request)
        try await ledger.update(record.id, stage: .submitting, flinkVersion: look.version.description)
        let folder = isPython ? try await SessionFolder(place: place, ledger: ledger).path() : nil
        let job: SubmittedJob
        do {
            job = try await JobRunner(preparation: preparation, ledger: ledger, report: { _ in }).submit(
                request, key: "deployment \(record.id)", digest: record.requestDigest, sessionFolder: folder)
        } catch let interruption as JobInterruption {
            switch interruption {
            case .none: throw CancellationError()
            case .submitted(let id), .mayCome(let id):
                return try await Task { try await end(id, of: record, at: place) }.value
            }
        }
        try await ledger.name(job: job.id.text, of: record.id)
        try await ledger.update(record.id, stage: .submitted, release: true)
        report(record.id, "submitted as job \(job.id)")
        if let broken = job.broken { try await ledger.note("program-ended", broken.sentence, of: record.id) }
    }

    /// Whoever interrupted it wants no job: one that the JobManager has, or is about to have, is told to end, and watched.
    private func end(_ job: JobID, of record: DeploymentRecord, at place: JobPlace) async throws {
        try await ledger.name(job: job.text, of: record.id)
        try await ledger.update(record.id, stage: .submitted, release: true)
        for _ in 0..<30 {
            do {
                return try await place.client.cancel(job)
            } catch let error as DeployError where error.code == .inputNotFound {
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}
