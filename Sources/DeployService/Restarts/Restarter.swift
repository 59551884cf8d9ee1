import DeployEngine
import Diagnostics
import FoundationEssentials
import HadoopRecords
import Ledger
import ResourceManager

/// Starts deployments again that have failed, where whoever asked for them wants that (`restart`).
///
/// Each decision is an event of the deployment that failed, written together with the beginning of the one that goes on:
/// where the service dies in between, there is neither or both.
struct Restarter: Sendable {
    private static let pause = Duration.seconds(2)
    private static let actor = "service"

    let ledger: Ledger
    let clusters: ServedClusters
    let deployments: Deployments

    /// Looks until the task is cancelled.
    func run() async {
        while (try? await Task.sleep(for: Self.pause)) != nil {
            for served in clusters.clusters {
                guard let name = try? served.ledgerName,
                    let ended = try? await ledger.restartable(on: name, ended: true)
                else { continue }
                for (record, known) in ended { try? await settle(record, known, served) }
            }
        }
    }

    /// What cannot be found out now is found out at the next look.
    private func settle(_ record: DeploymentRecord, _ known: WishRecord, _ served: ServedCluster) async throws {
        do {
            try await decide(record, known, served)
        } catch let error as DeployError where !error.retriable {
            try await withhold(record, error.message)
        }
    }

    private func decide(_ record: DeploymentRecord, _ known: WishRecord, _ served: ServedCluster) async throws {
        var wish = try JSONReading.decode(Wish.self, from: known.request)
        switch DeploymentState(record) {
        case .failed where record.stage == .ended: break
        case .ended: return try await withhold(record, "nobody knows how it ended")
        default: return try await ledger.endRestarts(of: record.id, by: Self.actor)
        }
        guard let policy = wish.restart else { return try await ledger.endRestarts(of: record.id, by: Self.actor) }
        let since = try wish.restartSpan.map { Date.now.addingTimeInterval(-Double($0.components.seconds)) }
        let count = try await ledger.restarts(of: record.id, since: since)
        guard count < policy.attempts else {
            let span = policy.within.map { " within \($0)" } ?? ""
            let times = "it was started again \(count == 1 ? "once" : "\(count) times")\(span)"
            return try await ledger.endRestarts(of: record.id, kind: "restart-given-up", times, by: Self.actor)
        }
        let cluster = try served.cluster(for: record.user)
        if let twin = try await twin(of: record, on: cluster) {
            return try await withhold(record, "\(twin) has its tag and has not ended")
        }
        if let checkpoint = try await checkpoint(known, on: cluster) {
            wish.savepoint = RestoreWish(
                path: checkpoint, allowNonRestoredState: wish.savepoint?.allowNonRestoredState ?? false)
        } else if let lost = known.checkpoint {
            return try await withhold(record, "its last checkpoint \(lost) is not there any more")
        }
        let origin = wish.savepoint.map { ", from \($0.path)" } ?? ", from the beginning"
        try await deployments.restart(
            record, known, as: wish, on: served, "attempt \(count + 1) of \(policy.attempts)\(origin)")
    }

    /// The last completed one: that is newer than the one that was heard of, where the job failed soon after it.
    private func checkpoint(_ known: WishRecord, on cluster: Cluster) async throws -> String? {
        guard let folder = known.checkpointFolder else { return known.checkpoint }
        do {
            return try await CheckpointSearch(cluster: cluster).newest(in: folder)
        } catch let error as DeployError where error.code == .inputNotFound {
            return known.checkpoint
        }
    }

    /// What was submitted for the same deployment and still runs: a second one beside it would read and write the same.
    private func twin(of record: DeploymentRecord, on cluster: Cluster) async throws -> ApplicationID? {
        let open = Set(YarnApplicationState.allCases.filter { !$0.isTerminal })
        return try await cluster.resourceManager.applications(ApplicationQuery(states: open, tags: [record.nonce]))
            .first?.applicationID
    }

    private func withhold(_ record: DeploymentRecord, _ reason: String) async throws {
        try await ledger.endRestarts(of: record.id, kind: "restart-withheld", reason, by: Self.actor)
    }
}
