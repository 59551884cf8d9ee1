import DeployEngine
import FlinkREST
import Ledger

/// Everything that a deployment's page shows.
struct DeploymentDetail: Sendable {
    let document: DeploymentDocument
    /// What happened to it, the oldest first.
    let events: [EventPassage]
    /// nil while its JobManager has not told.
    let jobs: [JobOverview]?
    let held: RunningRow.Held?
    /// Why it waits, or why it failed.
    let explanation: Explanation?
    let savepoints: [SavepointRecord]

    /// The last event that is part of it.
    var event: Int64 { events.last?.event.number ?? 0 }
}

extension DashboardReader {
    /// - Throws: ``DeployError`` `inputNotFound` for a deployment that is not there.
    func detail(of id: DeploymentID) async throws -> DeploymentDetail {
        let document = try await DeploymentReader(service: service).document(of: id)
        let record = try await service.ledger.record(id)
        var sight: Sight?
        if let application = record.applicationID {
            sight = await service.tracker(of: document.cluster)?.sight(of: application)
        }
        return DeploymentDetail(
            document: document, events: try await service.ledger.events(after: 0, of: id, limit: 1000),
            jobs: sight?.jobs, held: sight.flatMap { RunningRow.Held($0.report) },
            explanation: try await explanation(of: id, document),
            savepoints: try await service.ledger.savepoints(200)
                .filter { $0.applicationID != nil && $0.applicationID == record.applicationID })
    }

    /// The cluster is asked only about one that does not execute yet; where it cannot tell, nothing is explained.
    private func explanation(of id: DeploymentID, _ document: DeploymentDocument) async throws -> Explanation? {
        if let known = document.explanation { return known }
        guard [.accepted, .running].contains(document.state) else { return nil }
        return try? await ServiceRoutes(service: service).explanation(id).explanation
    }
}
