import DeployEngine
import Diagnostics
import FlinkREST
import FoundationEssentials
import HadoopRecords
package import Ledger

/// Watches the jobs that were brought to sessions and other JobManagers.
package actor JobTracker {
    private let ledger: Ledger
    private let clusters: ServedClusters
    private let spool: Spool
    private let pace: TrackingPace
    private var sights: [DeploymentID: JobSight] = [:]
    /// When each was asked for last.
    private var asked: [DeploymentID: Date] = [:]

    package init(ledger: Ledger, clusters: ServedClusters, spool: Spool, pace: TrackingPace) {
        self.ledger = ledger
        self.clusters = clusters
        self.spool = spool
        self.pace = pace
    }

    /// What was seen of a job last; nil where nothing was, or it has ended.
    package func sight(of id: DeploymentID) -> JobSight? { sights[id] }

    /// Looks until the task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            await look()
            guard (try? await Task.sleep(for: sights.isEmpty ? pace.quiet : pace.young)) != nil else { return }
        }
    }

    private func look() async {
        var open: Set<DeploymentID> = []
        for served in clusters.clusters {
            guard let name = try? served.ledgerName,
                let jobs = try? await ledger.openJobs(on: name)
            else { continue }
            open.formUnion(jobs.map(\.0.id))
            let due = jobs.sorted { asked[$0.0.id, default: .distantPast] < asked[$1.0.id, default: .distantPast] }
            for (record, wish) in due.prefix(pace.questions) {
                asked[record.id] = .now
                await look(record, wish, served)
            }
        }
        sights = sights.filter { open.contains($0.key) }
        asked = asked.filter { open.contains($0.key) }
    }

    private func look(_ record: DeploymentRecord, _ known: WishRecord, _ served: ServedCluster) async {
        guard let wish = try? JSONReading.decode(Wish.self, from: known.request),
            let id = known.job.flatMap({ JobID($0) })
        else { return }
        do {
            let place = try await JobPlaceFinder(served: served, user: record.user).place(of: wish)
            let overview = try await place.client.jobs().first { $0.id == id }
            sights[record.id] = JobSight(job: overview)
            guard let overview else { return try await end(record, nil, "the JobManager knows the job no more") }
            guard overview.state.isTerminal else {
                return try await update(record, overview.isExecuting ? .executing : .running)
            }
            try await end(record, overview.state, nil)
        } catch let error as DeployError where error.code == .inputNotFound {
            try? await end(record, nil, "its session has ended")
        } catch {
            let since = sights[record.id]?.unreachableSince ?? .now
            sights[record.id, default: JobSight(job: nil)].unreachableSince = since
        }
    }

    private func update(_ record: DeploymentRecord, _ stage: DeploymentStage) async throws {
        guard record.stage < stage else { return }
        try await ledger.update(record.id, stage: stage, by: "tracker")
    }

    private func end(_ record: DeploymentRecord, _ state: JobState?, _ outcome: String?) async throws {
        let final: FinalApplicationStatus? =
            switch state {
            case .finished: .succeeded
            case .failed: .failed
            case .canceled: .killed
            default: nil
            }
        try await ledger.update(
            record.id, stage: .ended, outcome: outcome, finalStatus: final, yarnState: state == nil ? nil : .finished,
            by: "tracker")
        sights[record.id] = nil
    }
}
