import DeployEngine
import FlinkREST
import FoundationEssentials
import HadoopRecords

/// One that has not ended, as a list shows it.
struct RunningRow: Sendable, Hashable {
    /// What it holds of its cluster.
    struct Held: Sendable, Hashable {
        let containers: Int
        let vcores: Int
        /// In MiB.
        let memory: Int64
    }

    struct Job: Sendable, Hashable {
        let name: String
        let state: String
    }

    /// Of its page.
    var address: String
    var id: String
    var name: String
    /// nil for what this service has not deployed.
    var kind: String?
    var cluster: String
    var queue: String?
    var user: String
    var state: DeploymentState
    var yarnState: String?
    var jobs: [Job]
    var since: Date
    /// nil before it has any.
    var held: Held?
    var unreachableSince: Date?
    /// Why it waits, in a few words.
    var remark: String?

    /// A session that is there for jobs is not on its way to anything.
    var isIdleSession: Bool { kind == Wish.Kind.session.rawValue && state == .running }
}

extension RunningRow {
    /// A deployment of this ledger.
    init(_ document: DeploymentDocument, _ sight: Sight?) {
        self.init(
            address: "/deployments/\(document.id)", id: document.id, name: document.name, kind: document.kind,
            cluster: document.cluster, queue: document.queue, user: document.user, state: document.state,
            yarnState: document.yarnState, jobs: document.jobs.map { Job(name: $0.name, state: $0.state) },
            since: document.createdAt, held: sight.flatMap { Held($0.report) },
            unreachableSince: document.unreachableSince, remark: document.explanation?.summary)
    }

    /// An application that something else has started.
    init(_ sight: Sight, cluster: String, reach: Reach) {
        let report = sight.report
        self.init(
            address: "/applications/\(QueryText.encoded(cluster))/\(report.applicationID)",
            id: report.applicationID.description, name: report.name, kind: nil, cluster: cluster, queue: report.queue,
            user: report.user, state: DeploymentState(sight), yarnState: report.state.rawValue,
            jobs: (sight.jobs ?? []).map { Job(name: $0.name, state: $0.state.rawValue) },
            since: Date(timeIntervalSince1970: Double(report.startedTime) / 1000), held: Held(report),
            unreachableSince: reach.unreachableSince ?? sight.unreachableSince, remark: sight.explanation?.summary)
    }
}

extension RunningRow.Held {
    init?(_ report: ApplicationReport) {
        guard let allocated = report.allocated, !report.state.isTerminal else { return nil }
        self.init(containers: report.runningContainers ?? 0, vcores: allocated.vCores, memory: allocated.memory)
    }
}

extension DeploymentState {
    /// Of an application that this service has not deployed, while it has not ended.
    init(_ sight: Sight) {
        self =
            switch sight.report.state {
            case .running:
                (sight.jobs ?? []).contains { !$0.state.isTerminal && $0.isExecuting } ? .executing : .running
            case .accepted: .accepted
            default: .submitting
            }
    }
}
