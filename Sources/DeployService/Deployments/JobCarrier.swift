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
        let job = try await JobRunner(preparation: preparation, ledger: ledger, report: { _ in }).submit(
            request, key: "deployment \(record.id)", digest: record.requestDigest,
            sessionFolder: isPython ? try await SessionFolder(place: place, ledger: ledger).path() : nil)
        try await ledger.name(job: job.id.text, of: record.id)
        try await ledger.update(record.id, stage: .submitted, release: true)
        report(record.id, "submitted as job \(job.id)")
        if let broken = job.broken { try await ledger.note("program-ended", broken.sentence, of: record.id) }
    }
}
