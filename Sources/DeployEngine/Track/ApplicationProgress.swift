package import FlinkREST
package import HadoopRecords

/// An application's way from its submission to its end, seen through what YARN and its JobManager tell: a pure state
/// machine that is fed sightings and says what is new.
package struct ApplicationProgress: Sendable, Hashable {
    /// What a sighting changed.
    package enum Change: Sendable, Hashable {
        case accepted
        /// Why YARN has not started it yet, in YARN's words; told anew when they change.
        case waiting(reason: String)
        /// The JobManager is registered: its web page through YARN's proxy, and its own REST address.
        case running(trackingURL: String?, address: String?)
        /// The JobManager has a job, of which not every task runs yet.
        case created(JobOverview)
        /// More or fewer of its tasks run than before.
        case deploying(JobOverview)
        case executing(JobOverview)
        /// An attempt ended and YARN goes on to the next one.
        case attemptFailed(reason: String)
        case ended(ApplicationReport)
    }

    /// The farthest stage that was reached; nil before YARN has stored the application.
    package private(set) var stage: WaitStage?
    private var reason = ""
    /// The logs of the attempt that ran last, whose address names its container.
    private var attempt: String?
    /// The job that is about to execute, as it was told last.
    private var coming: JobOverview?

    package init() {}

    /// - Returns: what is new, in the order in which it happened.
    package mutating func observe(_ report: ApplicationReport) -> [Change] {
        guard report.state.isStored, stage != .finished else { return [] }
        var changes: [Change] = []
        if stage == nil {
            stage = .accepted
            changes.append(.accepted)
        }
        switch report.state {
        case .accepted:
            if stage == .running || stage == .executing {
                // A ResourceManager that was restarted takes the attempt back to ACCEPTED until it registers anew.
                if attempt != nil, report.amContainerLogs == attempt { break }
                stage = .accepted
                coming = nil
                changes.append(.attemptFailed(reason: report.diagnostics))
            } else if !report.diagnostics.isEmpty, report.diagnostics != reason {
                changes.append(.waiting(reason: report.diagnostics))
            }
            reason = report.diagnostics
        case .running where stage == .accepted:
            stage = .running
            attempt = report.amContainerLogs
            changes.append(.running(trackingURL: report.trackingURL, address: report.amRPCAddress))
        case .finished, .failed, .killed:
            stage = .finished
            changes.append(.ended(report))
        default: break
        }
        return changes
    }

    /// - Returns: the job that is there now, how its tasks come to run, and the job that executes, once each.
    package mutating func observe(_ jobs: [JobOverview]) -> [Change] {
        guard stage == .running else { return [] }
        if let job = jobs.first(where: \.isExecuting) {
            stage = .executing
            return [.executing(job)]
        }
        guard let job = jobs.first else { return [] }
        defer { coming = job }
        guard coming?.id == job.id else { return [.created(job)] }
        return coming?.tasksByState == job.tasksByState ? [] : [.deploying(job)]
    }
}
