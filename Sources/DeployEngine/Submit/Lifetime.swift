import Diagnostics
import FoundationEssentials
import HadoopRecords
import Ledger
import ResourceManager

/// After which time YARN ends an application. A submission over REST cannot carry it (`ApplicationSubmissionContextInfo`
/// has no such field, Hadoop 3.3 to 3.5), so YARN is told afterwards; the ledger knows of it before, for the next
/// command, should this one die in between.
struct Lifetime: Sendable {
    private static let wanted = "lifetime"
    private static let told = "lifetime-set"

    let cluster: Cluster
    let ledger: Ledger

    /// Writes down what YARN is to be told.
    func note(_ lifetime: Duration, for deployment: DeploymentID) async throws {
        try await ledger.note(Self.wanted, "\(lifetime.components.seconds)", of: deployment)
    }

    /// Tells YARN, where it is to be told and was not.
    ///
    /// - Throws: ``DeployError`` where it does not take it.
    func set(for deployment: DeploymentID, of application: ApplicationReport) async throws {
        let events = try await ledger.events(of: deployment)
        guard let seconds = events.last(where: { $0.kind == Self.wanted })?.detail.flatMap({ Int64($0) }),
            !events.contains(where: { $0.kind == Self.told })
        else { return }
        // By the ResourceManager's clock, which decides; what is over already it does not take.
        let end = max(application.startedTime + seconds * 1000, Int64(Date.now.timeIntervalSince1970 * 1000) + 10_000)
        try await cluster.resourceManager.setEnd(of: application.applicationID, at: end)
        try await ledger.note(Self.told, of: deployment)
    }
}
