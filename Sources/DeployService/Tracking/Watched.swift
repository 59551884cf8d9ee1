import DeployEngine
import FoundationEssentials
import HadoopRecords

/// An application that is being watched.
struct Watched: Sendable {
    var sight: Sight
    var progress = ApplicationProgress()
    /// When something was new of it.
    var changedAt = Date.now
    /// When its JobManager was asked last.
    var askedAt = Date.distantPast

    init(_ report: ApplicationReport) {
        sight = Sight(report)
    }

    /// Whether nothing is to be expected of it soon.
    func isSettled(at now: Date) -> Bool {
        progress.stage == .executing || now.timeIntervalSince(changedAt) > 60
    }

    /// Whether its JobManager is to be asked.
    func isDue(at now: Date, _ pace: TrackingPace) -> Bool {
        guard sight.report.state == .running else { return false }
        return now.timeIntervalSince(askedAt) >= (isSettled(at: now) ? pace.jobManager : pace.youngJobManager)
    }
}
