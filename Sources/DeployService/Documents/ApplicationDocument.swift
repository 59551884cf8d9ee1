import FlinkREST
import FoundationEssentials
import HadoopRecords
import Ledger

/// An application on a cluster as the API tells it.
struct ApplicationDocument: Encodable, Sendable {
    let applicationID: String
    let name: String
    let cluster: String
    let user: String
    let queue: String
    let yarnState: String
    let jobs: [DeploymentDocument.Job]
    let startedAt: Date
    let memoryMB: Int64?
    let vcores: Int?
    let containers: Int?
    let webInterface: String?
    /// nil for what this service has not deployed.
    let deployment: String?
    let reachable: Bool
    let unreachableSince: Date?

    init(_ sight: Sight, cluster: String, reach: Reach, _ record: DeploymentRecord?) {
        let report = sight.report
        applicationID = report.applicationID.description
        name = report.name
        self.cluster = cluster
        user = report.user
        queue = report.queue
        yarnState = report.state.rawValue
        jobs = (sight.jobs ?? []).map {
            DeploymentDocument.Job(id: $0.id.text, name: $0.name, state: $0.state.rawValue)
        }
        startedAt = Date(timeIntervalSince1970: Double(report.startedTime) / 1000)
        memoryMB = report.allocated?.memory
        vcores = report.allocated?.vCores
        containers = report.runningContainers
        webInterface = report.trackingURL
        deployment = record.map { DeploymentName($0.id).text }
        let since = reach.unreachableSince ?? sight.unreachableSince
        reachable = since == nil
        unreachableSince = since
    }

    private enum CodingKeys: String, CodingKey {
        case name, cluster, user, queue, yarnState, jobs, startedAt, memoryMB, vcores, containers, webInterface
        case deployment, reachable, unreachableSince
        case applicationID = "applicationId"
    }

    func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(applicationID, forKey: .applicationID)
        try members.encode(name, forKey: .name)
        try members.encode(cluster, forKey: .cluster)
        try members.encode(user, forKey: .user)
        try members.encode(queue, forKey: .queue)
        try members.encode(yarnState, forKey: .yarnState)
        try members.encode(jobs, forKey: .jobs)
        try members.encode(startedAt, forKey: .startedAt)
        try members.encode(memoryMB, forKey: .memoryMB)
        try members.encode(vcores, forKey: .vcores)
        try members.encode(containers, forKey: .containers)
        try members.encode(webInterface, forKey: .webInterface)
        try members.encode(deployment, forKey: .deployment)
        try members.encode(reachable, forKey: .reachable)
        try members.encode(unreachableSince, forKey: .unreachableSince)
    }
}
