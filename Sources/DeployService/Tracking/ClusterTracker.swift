import DeployEngine
package import Diagnostics
import FlinkREST
import FoundationEssentials
package import HadoopRecords
package import Ledger
import ResourceManager

/// Watches all Flink applications of one cluster: one question to the ResourceManager a look, however many there are, and
/// each JobManager at its own pace.
///
/// What does not answer is unreachable since then, and what was known of it stands.
package actor ClusterTracker {
    let served: ServedCluster
    let ledger: Ledger
    private let cluster: Cluster
    private let pace: TrackingPace
    private let report: @Sendable (String) -> Void

    package private(set) var reach = Reach()
    private var watched: [ApplicationID: Watched] = [:]
    /// What has ended, and could not be written down yet.
    private var unclosed: Set<ApplicationID> = []
    /// Looks at the ResourceManager so far, for metrics.
    package private(set) var looks = 0

    /// - Parameters:
    ///   - user: who asks the ResourceManager.
    ///   - report: told what happens, a line at a time, for the log.
    /// - Throws: ``DeployError`` where the cluster's configuration cannot be used.
    package init(
        _ served: ServedCluster, user: String, ledger: Ledger, pace: TrackingPace = TrackingPace(),
        report: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(DeployError) {
        self.served = served
        self.ledger = ledger
        self.pace = pace
        self.report = report
        cluster = try served.cluster(for: user)
    }

    /// Everything that was seen of the applications that have not ended, the newest first.
    package var sights: [Sight] {
        watched.values.map(\.sight).sorted { $0.report.applicationID > $1.report.applicationID }
    }

    package func sight(of id: ApplicationID) -> Sight? { watched[id]?.sight }

    /// Takes an application for one that it sees for the first time: what is known of it becomes events of a new record.
    func tellAnew(_ id: ApplicationID) {
        watched[id]?.progress = ApplicationProgress()
    }

    /// Looks until the task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            await look()
            let isYoung = watched.values.contains { !$0.isSettled(at: .now) }
            guard (try? await Task.sleep(for: isYoung ? pace.young : pace.quiet)) != nil else { return }
        }
    }

    /// One look at everything.
    package func look() async {
        do {
            let query = ApplicationQuery(states: Self.open, types: [ApplicationType.flink])
            let reports = try await cluster.resourceManager.applications(query)
            looks += 1
            reach = Reach(lastAnswer: .now)
            try await take(reports)
            try await askAfterMissing(besides: Set(reports.map(\.applicationID)))
            try await askJobManagers()
            try await passDeadlines()
            try await SavepointWatch(served: served, ledger: ledger).look(at: cluster.name)
        } catch let error as DeployError {
            guard [.clusterUnreachable, .noActivePeer, .unexpectedAnswer, .deadlinePassed].contains(error.code) else {
                return report(error.message)
            }
            if reach.unreachableSince == nil { report("the ResourceManager does not answer: \(error.message)") }
            reach.unreachableSince = reach.unreachableSince ?? .now
            reach.reason = error.message
        } catch {}
    }

    private static let open = Set(YarnApplicationState.allCases.filter { !$0.isTerminal })

    private func take(_ reports: [ApplicationReport]) async throws {
        for report in reports { try await observe(report) }
    }

    private func observe(_ report: ApplicationReport) async throws {
        let id = report.applicationID
        var entry = watched[id] ?? Watched(report)
        entry.sight.report = report
        let changes = entry.progress.observe(report)
        if !changes.isEmpty { entry.changedAt = .now }
        for change in changes { entry.sight.explanation = Self.explanation(after: change, entry.sight.explanation) }
        watched[id] = entry
        for change in changes { try await remember(change, id) }
    }

    /// Why an application waits, until it goes on.
    private static func explanation(
        after change: ApplicationProgress.Change, _ known: Explanation?
    ) -> Explanation? {
        switch change {
        case .waiting(let reason): Explanation(code: "waiting", summary: reason)
        case .running, .executing, .ended: nil
        default: known
        }
    }

    /// What has left the list has ended, or was forgotten: it is asked for by its id.
    private func askAfterMissing(besides seen: Set<ApplicationID>) async throws {
        var missing = Set(watched.keys).subtracting(seen)
        for record in try await ledger.open(on: cluster.name) {
            guard let id = record.applicationID, record.stage >= .submitted, record.owner?.isAlive != true else {
                continue
            }
            if !seen.contains(id) { missing.insert(id) }
        }
        for id in missing.sorted().prefix(pace.questions) {
            if let report = try await cluster.resourceManager.application(id) {
                try await observe(report)
                if report.state.isTerminal { watched[id] = nil }
            } else {
                watched[id] = nil
                guard let record = try await ledger.record(applicationID: id), !record.stage.isLast else { continue }
                try await ledger.update(
                    record.id, stage: .ended, outcome: "the ResourceManager knows it no more", by: "tracker")
            }
        }
    }

    private func askJobManagers() async throws {
        let due = watched.values.filter { $0.isDue(at: .now, pace) }.sorted { $0.askedAt < $1.askedAt }
            .prefix(pace.questions).map(\.sight.report)
        let reader = JobsReader(cluster: cluster)
        await withTaskGroup(of: (ApplicationID, [JobOverview]?).self) { group in
            for report in due { group.addTask { (report.applicationID, try? await reader.jobs(of: report)) } }
            for await (id, jobs) in group { try? await take(jobs, of: id) }
        }
    }

    private func take(_ jobs: [JobOverview]?, of id: ApplicationID) async throws {
        guard var entry = watched[id] else { return }
        entry.askedAt = .now
        if let jobs {
            entry.sight.jobs = jobs
            entry.sight.unreachableSince = nil
        } else {
            entry.sight.unreachableSince = entry.sight.unreachableSince ?? .now
        }
        let changes = entry.progress.observe(jobs ?? [])
        if !changes.isEmpty { entry.changedAt = .now }
        watched[id] = entry
        for change in changes { try await remember(change, id) }
    }

    /// Only what this ledger has deployed is written down, and not what a command line is at work on.
    private func remember(_ change: ApplicationProgress.Change, _ id: ApplicationID) async throws {
        guard let record = try await ledger.record(applicationID: id), record.owner?.isAlive != true else { return }
        switch change {
        case .accepted: try await ledger.update(record.id, stage: .accepted, by: "tracker")
        case .attemptFailed(let reason):
            try await ledger.note("attempt-failed", reason, of: record.id, by: "tracker")
        case .waiting(let reason): try await ledger.note("waiting", reason, of: record.id, by: "tracker")
        case .running: try await ledger.update(record.id, stage: .running, by: "tracker")
        case .executing: try await ledger.update(record.id, stage: .executing, by: "tracker")
        case .ended(let ended):
            do {
                try await close(ended, record)
                unclosed.remove(id)
            } catch let error as DeployError {
                // Others are not kept waiting for one cluster's HDFS; it is closed when that answers.
                if unclosed.insert(id).inserted { report("\(id) cannot be closed yet: \(error.message)") }
            }
        case .created, .deploying: break
        }
    }

    private func close(_ report: ApplicationReport, _ record: DeploymentRecord) async throws {
        try await Closing(cluster: try served.cluster(for: record.user), ledger: ledger).close(report, by: "tracker")
        guard ApplicationOutcome(report) == .failed,
            let explanation = await Explainer(cluster: cluster).explanation(of: report)
        else { return }
        try await ledger.explain(record.id, explanation, by: "tracker")
    }

    /// A deadline that passes is an event; the application is kept.
    private func passDeadlines() async throws {
        for (record, deadline) in try await ledger.passedDeadlines(on: cluster.name, at: .now) {
            try await ledger.note(
                "deadline-passed", "it was to be reached by \(deadline.ISO8601Format())", of: record, by: "tracker")
        }
    }
}
