import DeployEngine
import Diagnostics
import FlinkREST
import FoundationEssentials
import HadoopRecords
import Ledger

/// Makes a deployment of an application that somebody else has started: it has a record from then on, and events.
struct Adoption: Sendable {
    let service: Service

    /// - Returns: the deployment, and whether it is a new one; whoever comes second gets the same.
    /// - Throws: ``DeployError`` `inputNotFound`, `clusterUnreachable`; `refusedByGuard` for one that has ended.
    func adopt(_ id: ApplicationID, by principal: Principal) async throws -> (DeploymentID, isNew: Bool) {
        if let known = try await service.ledger.record(applicationID: id) { return (known.id, false) }
        let found = try await SubjectFinder(service: service, principal: principal).application(id)
        guard !found.report.state.isTerminal else {
            throw DeployError(
                .refusedByGuard, "\(id) has ended, and there is nothing to follow: \(found.report.state.rawValue)")
        }
        let finder = SessionFinder(cluster: found.cluster)
        let kind: Wish.Kind = try await finder.session(of: found.report) == nil ? .application : .session
        var wish = Wish(kind: kind)
        wish.name = found.report.name
        wish.cluster = found.served.name
        wish.tags = found.report.tags
        let new = NewDeployment(
            requestDigest: try wish.digest(), cluster: found.cluster.name, user: principal.user, nonce: Claim.nonce(),
            name: found.report.name,
            wish: NewWish(
                kind: kind.rawValue, cluster: found.served.name, request: Array(try JSONEncoder().encode(wish)),
                createdBy: principal.name))
        switch try await service.ledger.adopt(new, id, at: Self.stage(found)) {
        case .existing(let record): return (record.id, false)
        case .started(let record):
            await service.tracker(of: found.served.name)?.tellAnew(id)
            return (record.id, true)
        }
    }

    private static func stage(_ found: ForeignApplication) -> DeploymentStage {
        switch DeploymentState(found.report, found.sight?.jobs) {
        case .executing: .executing
        case .running: .running
        case .accepted: .accepted
        default: .submitted
        }
    }
}
