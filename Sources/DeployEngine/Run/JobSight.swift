package import FlinkREST

/// A job's way from its submission to its end, seen through what its JobManager tells: a pure state machine that is fed
/// sightings and says what is new.
package struct JobSight: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
        /// It waits for slots that it does not have; told anew when what is there changes.
        case waiting(reason: String)
        /// Every task runs or is done.
        case executing(JobOverview)
        /// It fails, and begins anew.
        case restarting(JobOverview)
        case ended(JobResult)
    }

    /// The farthest stage that was reached.
    package private(set) var stage = WaitStage.accepted
    private var reason: String?
    private var state: JobState?

    package init() {}

    /// - Returns: what is new.
    package mutating func observe(_ result: JobResult) -> [Change] {
        guard stage != .finished else { return [] }
        stage = .finished
        return [.ended(result)]
    }

    /// - Parameter cluster: for what a waiting job lacks; nil where nobody asked.
    /// - Returns: what is new, in the order in which it happened.
    package mutating func observe(_ job: JobOverview, in cluster: ClusterOverview? = nil) -> [Change] {
        guard stage != .finished, !job.state.isTerminal else { return [] }
        defer { state = job.state }
        if job.state == .restarting { return state == .restarting ? [] : [.restarting(job)] }
        if job.isExecuting {
            defer { stage = .executing }
            reason = nil
            return stage < .executing ? [.executing(job)] : []
        }
        if job.state == .running, stage < .running { stage = .running }
        guard let cluster, let lacking = Self.lacking(job, cluster), lacking != reason else { return [] }
        reason = lacking
        return [.waiting(reason: lacking)]
    }

    /// How many tasks have no slot.
    static func waitingTasks(_ job: JobOverview) -> Int {
        guard [.running, .created].contains(job.state) else { return 0 }
        return (job.tasksByState[.scheduled] ?? 0) + (job.tasksByState[.created] ?? 0)
    }

    private static func lacking(_ job: JobOverview, _ cluster: ClusterOverview) -> String? {
        let waiting = waitingTasks(job)
        guard waiting > 0 else { return nil }
        let managers = cluster.taskManagers == 1 ? "1 TaskManager" : "\(cluster.taskManagers) TaskManagers"
        return "\(waiting) of \(job.tasks) tasks wait for a slot; \(managers) with \(cluster.slotsAvailable) of "
            + "\(cluster.slotsTotal) slots free"
    }
}
