package import DeployEngine
package import Diagnostics
import FlinkREST
package import FoundationEssentials
import HadoopRecords
package import Ledger

/// A deployment as the API tells it: every member is always there, null where there is nothing.
package struct DeploymentDocument: Codable, Sendable {
    package struct Job: Codable, Sendable {
        let id: String
        let name: String
        let state: String

        init(_ job: JobOverview) {
            id = job.id.text
            name = job.name
            state = job.state.rawValue
        }
    }

    package struct Links: Codable, Sendable {
        let `self`: String
        let events: String
        let logs: String

        init(name: String) {
            let path = "/api/v1/deployments/\(name)"
            self.`self` = path
            events = path + "/events"
            logs = path + "/logs"
        }
    }

    package let id: String
    package let kind: String
    package let name: String
    package let cluster: String
    @OrNull package var flinkVersion: String?
    @OrNull package var applicationID: String?
    package let state: DeploymentState
    @OrNull package var yarnState: String?
    @OrNull package var finalStatus: String?
    /// Of a job: Flink's id, once the JobManager has it.
    @OrNull package var job: String?
    package let jobs: [Job]
    @OrNull package var webInterface: String?
    @OrNull package var queue: String?
    package let user: String
    package let createdAt: Date
    package let updatedAt: Date
    @OrNull package var createdBy: String?
    @OrNull package var idempotencyKey: String?
    /// The deployment that failed and that this one goes on with.
    @OrNull package var restartOf: String?
    package let reachable: Bool
    @OrNull package var unreachableSince: Date?
    @OrNull package var explanation: Explanation?
    package let links: Links

    /// - Parameters:
    ///   - wish: nil for what a command line has deployed.
    ///   - job: of a job in a session or at another JobManager.
    ///   - sight: nil where nothing of it was seen by this process.
    package init(
        _ record: DeploymentRecord, _ wish: WishRecord?, cluster: String, sight: Sight?, job: JobSight? = nil,
        reach: Reach,
        failure: Explanation?
    ) {
        let name = DeploymentName(record.id).text
        id = name
        kind = wish?.kind ?? Wish.Kind.application.rawValue
        self.name = sight?.report.name ?? record.name
        self.cluster = cluster
        flinkVersion = record.flinkVersion
        applicationID = record.applicationID?.description
        state = DeploymentState(record)
        yarnState = (record.yarnState ?? sight?.report.state)?.rawValue
        finalStatus = (record.finalStatus ?? sight?.report.finalStatus)?.rawValue
        self.job = wish?.job
        jobs = (sight?.jobs ?? job?.job.map { [$0] } ?? []).map(Job.init)
        webInterface = sight?.report.trackingURL
        queue = sight?.report.queue
        user = record.user
        createdAt = record.createdAt
        updatedAt = record.updatedAt
        createdBy = wish?.createdBy
        idempotencyKey = record.idempotencyKey
        restartOf = wish?.restartOf.map { DeploymentName($0).text }
        let since =
            record.stage.isLast ? nil : sight?.unreachableSince ?? job?.unreachableSince ?? reach.unreachableSince
        reachable = since == nil
        unreachableSince = since
        explanation = failure ?? sight?.explanation
        links = Links(name: name)
    }

    /// One of which the ledger has nothing.
    init(
        id: String, kind: String, name: String, cluster: String, flinkVersion: String?, applicationID: String?,
        state: DeploymentState, yarnState: String?, finalStatus: String?, jobs: [JobOverview], webInterface: String?,
        queue: String?, user: String, createdAt: Date, updatedAt: Date, unreachableSince: Date?,
        explanation: Explanation?
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.cluster = cluster
        self.flinkVersion = flinkVersion
        self.applicationID = applicationID
        self.state = state
        self.yarnState = yarnState
        self.finalStatus = finalStatus
        job = nil
        self.jobs = jobs.map(Job.init)
        self.webInterface = webInterface
        self.queue = queue
        self.user = user
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        createdBy = nil
        idempotencyKey = nil
        restartOf = nil
        reachable = unreachableSince == nil
        self.unreachableSince = unreachableSince
        self.explanation = explanation
        links = Links(name: id)
    }

    private enum CodingKeys: String, CodingKey {
        case id, kind, name, cluster, flinkVersion, state, yarnState, finalStatus, job, jobs, webInterface, queue, user
        case createdAt, updatedAt, createdBy, idempotencyKey, restartOf, reachable, unreachableSince, explanation, links
        case applicationID = "applicationId"
    }
}
