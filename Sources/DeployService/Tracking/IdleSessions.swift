import DeployEngine
import Diagnostics
import FoundationEssentials
import HadoopRecords
import Ledger

/// Stops sessions that nobody uses, where whoever started them said after how long (`idleTimeout`).
struct IdleSessions: Sendable {
    private static let pause = Duration.seconds(5)

    let ledger: Ledger
    let trackers: [ClusterTracker]
    let report: @Sendable (DeploymentID, String) -> Void

    /// Looks until the task is cancelled.
    func run() async {
        while (try? await Task.sleep(for: Self.pause)) != nil {
            for tracker in trackers { await look(tracker) }
        }
    }

    private func look(_ tracker: ClusterTracker) async {
        for sight in await tracker.sights where sight.report.state == .running && sight.unreachableSince == nil {
            guard let since = sight.idleSince,
                let record = try? await ledger.record(applicationID: sight.report.applicationID),
                let limit = await limit(of: record), Date.now.timeIntervalSince(since) > limit
            else { continue }
            await stop(sight.report, record, since, on: tracker.served)
        }
    }

    /// In seconds; nil for what is no session, or may stay idle.
    private func limit(of record: DeploymentRecord) async -> Double? {
        guard let known = try? await ledger.wish(of: record.id), known.kind == Wish.Kind.session.rawValue,
            let wish = try? JSONReading.decode(Wish.self, from: known.request), let idle = try? wish.idle
        else { return nil }
        return Double(idle.components.seconds)
    }

    /// A job that has come meanwhile keeps it: the JobManager is asked once more before it is told to end.
    private func stop(
        _ application: ApplicationReport, _ record: DeploymentRecord, _ since: Date, on served: ServedCluster
    ) async {
        do {
            _ = try await SessionStop(cluster: served.cluster(for: record.user), ledger: ledger)
                .stop(FoundSession(application: application, configuration: nil), force: false)
            try await ledger.note(
                "idle-timeout", "no job since \(since.ISO8601Format())", of: record.id, by: "tracker")
        } catch {
            report(record.id, "an idle session was not stopped: \(error)")
        }
    }
}
