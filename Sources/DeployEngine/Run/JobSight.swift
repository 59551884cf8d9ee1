package import FlinkREST

/// A job's way from its submission to its end, seen through what its JobManager tells: a pure state machine that is fed
/// sightings and says what is new.
package struct JobSight: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
        /// It waits for something that it does not have: slots.
        case waiting(reason: String)
        /// Every vertex runs or is done.
        case executing(JobDetails)
        /// It fails, and begins anew.
        case restarting(JobDetails)
        case ended(JobDetails)
    }

    /// The farthest stage that was reached.
    package private(set) var stage = WaitStage.accepted
    private var reason: String?
    private var state: JobState?

    package init() {}

    /// - Parameter overview: of the cluster, for what a waiting job lacks; nil where nobody asked.
    /// - Returns: what is new, in the order in which it happened.
    package mutating func observe(_ job: JobDetails, _ overview: ClusterOverview? = nil) -> [Change] {
        guard stage != .finished else { return [] }
        defer { state = job.state }
        if job.state.isTerminal {
            stage = .finished
            return [.ended(job)]
        }
        if job.state == .restarting, state != .restarting { return [.restarting(job)] }
        if job.isExecuting {
            defer { stage = .executing }
            reason = nil
            return stage < .executing ? [.executing(job)] : []
        }
        if job.state == .running, stage < .running { stage = .running }
        guard let overview, let lacking = Self.lacking(job, overview), lacking != reason else { return [] }
        reason = lacking
        return [.waiting(reason: lacking)]
    }

    /// Whether the job does not move, so that the cluster should be asked why.
    static func isWaiting(_ job: JobDetails) -> Bool {
        [.running, .created, .initializing].contains(job.state) && job.vertices.contains { waits($0) }
    }

    private static func waits(_ vertex: JobDetails.Vertex) -> Bool {
        vertex.state == .scheduled || vertex.state == .created
    }

    private static func lacking(_ job: JobDetails, _ overview: ClusterOverview) -> String? {
        guard isWaiting(job) else { return nil }
        let waiting = job.vertices.filter(waits)
        let widest = job.vertices.map(\.parallelism).max() ?? 1
        let vertices = waiting.count == job.vertices.count ? "the job" : "\(waiting.count) of its vertices"
        let slots = "\(overview.slotsAvailable) of \(overview.slotsTotal) slots free on \(overview.taskManagers) "
        let managers = overview.taskManagers == 1 ? "TaskManager" : "TaskManagers"
        return "\(vertices) wait\(waiting.count == job.vertices.count ? "s" : "") for slots, \(widest) of them: "
            + slots + managers
    }
}
