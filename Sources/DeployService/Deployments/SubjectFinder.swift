import DeployEngine
import Diagnostics
import HadoopRecords
import Ledger
import ResourceManager

/// Finds what a request names: a deployment by its id or by that of its application, or an application of a cluster.
struct SubjectFinder: Sendable {
    let service: Service
    let principal: Principal

    /// - Throws: ``DeployError`` `inputNotFound` where there is no such thing; `clusterUnreachable` where a cluster that
    ///   may have it does not answer.
    func subject(_ text: String) async throws -> Subject {
        if let name = DeploymentName(text) {
            _ = try await DeploymentReader(service: service).document(of: name.id)
            return .deployment(name.id)
        }
        guard let id = ApplicationID(text) else {
            throw DeployError(
                .inputNotFound, "there is no deployment \(text)",
                hint: "One is named like d-42, or by its application's id")
        }
        if let record = try await service.ledger.record(applicationID: id) { return .deployment(record.id) }
        return .foreign(try await application(id))
    }

    /// A Flink application of one of the clusters, whoever started it.
    ///
    /// - Throws: as ``subject(_:)``; `usage` for an application that is not Flink's.
    func application(_ id: ApplicationID) async throws -> ForeignApplication {
        var silence: (any Error)?
        for served in service.clusters.clusters {
            let cluster = try served.cluster(for: principal.user)
            do {
                guard let report = try await cluster.resourceManager.application(id) else { continue }
                guard report.type == ApplicationType.flink else {
                    throw DeployError(
                        .inputNotFound, "\(id) is no application of Flink's: its type is \(report.type)")
                }
                let tracker = service.tracker(of: served.name)
                return ForeignApplication(
                    report: report, served: served, cluster: cluster, sight: await tracker?.sight(of: id),
                    reach: await tracker?.reach ?? Reach())
            } catch let error as DeployError where error.retriable {
                silence = error
            }
        }
        if let silence { throw silence }
        throw DeployError(
            .inputNotFound, "no cluster knows the application \(id)",
            hint: "It may be of a cluster that is not served, or have ended long ago")
    }
}
