import Diagnostics
import FlinkREST
import FoundationEssentials
package import HadoopRecords
import Ledger

/// An application on a cluster as the API tells it.
package struct ApplicationDocument: Codable, Sendable {
    let applicationID: String
    let name: String
    let cluster: String
    let user: String
    let queue: String
    let yarnState: String
    let jobs: [DeploymentDocument.Job]
    let startedAt: Date
    @OrNull var memoryMB: Int64?
    @OrNull var vcores: Int?
    @OrNull var containers: Int?
    @OrNull var webInterface: String?
    /// nil for what this service has not deployed.
    @OrNull var deployment: String?
    let reachable: Bool
    @OrNull var unreachableSince: Date?
    package let report: ApplicationReport

    init(_ sight: Sight, cluster: String, reach: Reach, _ record: DeploymentRecord?) {
        let report = sight.report
        applicationID = report.applicationID.description
        name = report.name
        self.cluster = cluster
        user = report.user
        queue = report.queue
        yarnState = report.state.rawValue
        jobs = (sight.jobs ?? []).map(DeploymentDocument.Job.init)
        startedAt = Date(timeIntervalSince1970: Double(report.startedTime) / 1000)
        memoryMB = report.allocated?.memory
        vcores = report.allocated?.vCores
        containers = report.runningContainers
        webInterface = report.trackingURL
        deployment = record.map { DeploymentName($0.id).text }
        let since = reach.unreachableSince ?? sight.unreachableSince
        reachable = since == nil
        unreachableSince = since
        self.report = report
    }

    private enum CodingKeys: String, CodingKey {
        case name, cluster, user, queue, yarnState, jobs, startedAt, memoryMB, vcores, containers, webInterface
        case deployment, reachable, unreachableSince, report
        case applicationID = "applicationId"
    }
}
