import FlinkREST
import FoundationEssentials
import HadoopRecords

extension DeploymentDocument {
    /// An application that there is no record of; its id stands in the place of a deployment's.
    init(_ application: ForeignApplication) {
        let report = application.report
        let began = Date(timeIntervalSince1970: Double(report.startedTime) / 1000)
        let ended = Date(timeIntervalSince1970: Double(report.finishedTime) / 1000)
        let since =
            report.state.isTerminal
            ? nil : application.sight?.unreachableSince ?? application.reach.unreachableSince
        self.init(
            id: report.applicationID.description, kind: Wish.Kind.application.rawValue, name: report.name,
            cluster: application.served.name, flinkVersion: nil, applicationID: report.applicationID.description,
            state: DeploymentState(report, application.sight?.jobs), yarnState: report.state.rawValue,
            finalStatus: report.finalStatus.rawValue, jobs: application.sight?.jobs ?? [],
            webInterface: report.trackingURL, queue: report.queue, user: report.user, createdAt: began,
            updatedAt: max(began, ended), unreachableSince: since, explanation: application.sight?.explanation)
    }
}
