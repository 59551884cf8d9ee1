import DeployEngine
import Diagnostics
import FoundationEssentials
import HadoopRecords
package import Ledger
import LocalFiles

/// The deployments of this service: begun, carried out, taken up again after a crash.
///
/// What is asked for is in the ledger before it is answered; a task carries it out. Where the process dies, the next one
/// finds the deployment with a dead owner and goes on.
package actor Deployments {
    /// How many are staged and submitted at a time.
    private static let breadth = 8

    let ledger: Ledger
    let clusters: ServedClusters
    let spool: Spool
    let report: @Sendable (DeploymentID, String) -> Void
    private let turnstile = Turnstile(Deployments.breadth)
    private var tasks: [DeploymentID: Task<Void, Never>] = [:]
    private var isClosing = false

    /// - Parameter report: told what happens, a line at a time, for the log.
    package init(
        ledger: Ledger, clusters: ServedClusters, spool: Spool,
        report: @escaping @Sendable (DeploymentID, String) -> Void = { _, _ in }
    ) {
        self.ledger = ledger
        self.clusters = clusters
        self.spool = spool
        self.report = report
    }

    /// Writes down what is asked for and begins to carry it out.
    ///
    /// - Parameters:
    ///   - body: the request as it was sent.
    ///   - key: the client's name for it; nil where each request is a new one.
    /// - Returns: the deployment, which a known key has already.
    /// - Throws: ``DeployError`` `usage` for a wish that makes no sense, `idempotencyConflict` for a key of another one.
    package func begin(_ wish: Wish, body: [UInt8], key: String?, by principal: Principal) async throws
        -> DeploymentRecord
    {
        let served = try clusters.cluster(wish.cluster)
        var new = try new(wish, body, on: served, user: principal.user, createdBy: principal.name)
        new.idempotencyKey = key
        return try await carryNew(ledger.begin(new), wish, on: served)
    }

    /// Begins the deployment that goes on with one that failed; does nothing where it has begun already.
    ///
    /// - Parameter detail: what the event of the failed one says.
    func restart(
        _ failed: DeploymentRecord, _ known: WishRecord, as wish: Wish, on served: ServedCluster, _ detail: String
    ) async throws {
        let body = Array(try JSONEncoder.documents().encode(wish))
        var new = try new(wish, body, on: served, user: failed.user, createdBy: known.createdBy)
        new.wish?.restartOf = failed.id
        _ = try await carryNew(
            ledger.restart(failed.id, as: new, kind: "restarting", detail, by: "service"), wish, on: served)
    }

    private func new(
        _ wish: Wish, _ body: [UInt8], on served: ServedCluster, user: String, createdBy: String
    ) throws -> NewDeployment {
        guard !isClosing else {
            throw DeployError(.interrupted, "the service is being stopped", retriable: true)
        }
        _ = try wish.request(spool: spool.folder)
        let deadline = try wish.deadlineDuration.map { Date.now.addingTimeInterval(Double($0.components.seconds)) }
        return NewDeployment(
            requestDigest: try wish.digest(), cluster: try served.cluster(for: user).name, user: user,
            nonce: Claim.nonce(), name: wish.name ?? wish.programName, flinkVersion: wish.flinkVersion,
            wish: NewWish(
                kind: wish.kind.rawValue, cluster: served.name, request: body, createdBy: createdBy,
                deadline: deadline, awaited: wish.awaited, restarts: wish.restart != nil))
    }

    private func carryNew(_ begun: BeginResult, _ wish: Wish, on served: ServedCluster) -> DeploymentRecord {
        switch begun {
        case .existing(let record): return record
        case .started(let record):
            carry(record, wish, on: served)
            return record
        }
    }

    /// Takes up what an earlier process of this service has left.
    ///
    /// - Throws: ``DeployError`` where the ledger cannot be read.
    package func recover() async throws {
        for served in clusters.clusters {
            let name = try served.ledgerName
            var users: Set<String> = []
            for record in try await ledger.open(on: name) where record.owner?.state == .gone {
                guard let known = try await ledger.wish(of: record.id) else {
                    users.insert(record.user)
                    continue
                }
                guard try await ledger.takeOver(record.id, from: record.owner) else { continue }
                carry(
                    try await ledger.record(record.id), try JSONReading.decode(Wish.self, from: known.request),
                    on: served)
            }
            for user in users {
                _ = try await Recovery(cluster: served.cluster(for: user), ledger: ledger).run()
            }
        }
    }

    /// Stops one that is not on the cluster yet.
    ///
    /// - Returns: false where it is no longer carried out here.
    package func cancel(_ id: DeploymentID) async -> Bool {
        guard let task = tasks[id] else { return false }
        task.cancel()
        await task.value
        return true
    }

    /// Takes no more, and waits for what is under way. What is not done by then is left to the next start.
    package func close(within patience: Duration) async {
        isClosing = true
        await Patience.wait(for: Array(tasks.values), atMost: patience)
    }

    private func carry(_ record: DeploymentRecord, _ wish: Wish, on served: ServedCluster) {
        let id = record.id
        tasks[id] = Task { [turnstile, ledger, clusters, spool, report] in
            await DeploymentCarrier(
                ledger: ledger, clusters: clusters, spool: spool, served: served, report: report
            ).carry(record, wish, through: turnstile)
            self.done(id)
        }
    }

    private func done(_ id: DeploymentID) {
        tasks[id] = nil
    }
}
