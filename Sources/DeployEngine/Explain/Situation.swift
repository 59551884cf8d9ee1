package import FlinkREST
import FoundationEssentials
package import HadoopRecords
package import NodeManager
package import ResourceManager

/// All that was seen of an application that is to be explained; what could not be asked is nil or empty.
package struct Situation: Sendable {
    /// What kind of explanation is asked for.
    package enum Phase: String, Sendable, CaseIterable {
        /// YARN has not started it, or its JobManager has not registered.
        case waiting
        /// Its JobManager is registered, and no job executes.
        case running
        /// It ended, and not well.
        case ended
    }

    package var application: ApplicationReport
    /// The oldest first.
    package var attempts: [ApplicationAttemptReport] = []
    /// The ends of the latest JobManager's log files, by their names.
    package var logs: [String: String] = [:]
    /// What nodes' own logs say of TaskManagers that were told to end.
    package var nodeLines: [Explanation.Evidence] = []
    /// The latest JobManager's container, as its node tells of it.
    package var container: NodeContainer?
    /// The application that has the same cluster id, where it waits for that one's end.
    package var wait: ClusterIDWait?
    /// The older application's job that it runs in place of its own.
    package var inherited: InheritedJob?
    package var nodes: [NodeReport]?
    /// The application's queue.
    package var queue: QueueInfo?
    /// What it waits for YARN to give it.
    package var requests: [ResourceRequest] = []
    /// How many containers it has, its JobManager's included.
    package var containers: [ContainerReport] = []
    /// The files that a starting container is brought, the biggest first.
    package var staged: [FileStatus] = []
    /// nil where the JobManager did not answer.
    package var jobs: [JobOverview]?
    package var taskManagers: [TaskManagerOverview] = []
    /// Those of a job that goes on, the latest first.
    package var failures: [JobFailure] = []
    /// Whether it is a session, in which no job need run.
    package var isSession = false
    /// By the ResourceManager's clock, in milliseconds since 1970; 0 where nothing depends on it.
    package var now: Int64 = 0

    package init(_ application: ApplicationReport) {
        self.application = application
    }

    /// nil where there is nothing to explain: a job of its own executes, or it ended well.
    package var phase: Phase? {
        if let outcome = ApplicationOutcome(application) {
            return outcome == .succeeded && logLine(with: Rules.endedBefore) == nil ? nil : .ended
        }
        if inherited != nil || isLooping { return .running }
        guard application.state == .running else { return .waiting }
        if let jobs, jobs.contains(where: { $0.isExecuting && !$0.state.isTerminal }) || jobs.isEmpty && isSession {
            return nil
        }
        return .running
    }

    /// Whether the job fails again and again, so that it may execute just now, and not for long.
    private var isLooping: Bool {
        let times = failures.prefix(3).compactMap(\.time)
        guard job != nil, times.count == 3 else { return false }
        let now = Int64(Date().timeIntervalSince1970 * 1000)
        return times[0] - times[2] < 600_000 && now - times[0] < 120_000
    }

    /// Whether tasks wait for slots, and there is none.
    var lacksSlots: Bool {
        guard let job, !taskManagers.isEmpty else { return false }
        return (job.tasksByState[.scheduled] ?? 0) > 0 && taskManagers.allSatisfy { $0.freeSlots == 0 }
    }

    var exit: ContainerExit? { ContainerExit(diagnostics: application.diagnostics) }
    var attempt: ApplicationAttemptReport? { attempts.last }
    /// Nodes that take containers.
    var liveNodes: [NodeReport] { (nodes ?? []).filter { $0.state == "RUNNING" } }
    /// How long the latest attempt has been going on, in seconds; nil where that is not known.
    var attemptAge: Int64? {
        attempt.flatMap { $0.startTime > 0 && now > 0 ? (now - $0.startTime) / 1000 : nil }
    }
}
