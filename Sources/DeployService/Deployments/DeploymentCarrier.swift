import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import FoundationEssentials
import HadoopRecords
import Ledger
import LocalFiles

/// Carries one deployment out, from what was asked for to an application that YARN has stored; the tracker goes on.
struct DeploymentCarrier: Sendable {
    /// How long a cluster may be out of reach where the request has no deadline.
    private static let patience = Duration.seconds(600)
    private static let pauses: [Duration] = [.seconds(1), .seconds(2), .seconds(5), .seconds(10)]

    let ledger: Ledger
    let clusters: ServedClusters
    let spool: Spool
    let served: ServedCluster
    let report: @Sendable (DeploymentID, String) -> Void

    /// Does not throw: what stops it is written down as the deployment's end.
    ///
    /// - Parameter turnstile: passed for each try: whoever waits for a cluster that is out of reach holds no place.
    func carry(_ record: DeploymentRecord, _ wish: Wish, through turnstile: Turnstile) async {
        do {
            try await untilDone(record, wish, turnstile)
        } catch {
            let known = error as? DeployError ?? DeployError(.interrupted, "it was taken back", cause: error)
            report(record.id, known.message)
            await note(known, record.id)
        }
    }

    /// A cluster that is out of reach is asked again; what is half done stays so until then.
    private func untilDone(_ record: DeploymentRecord, _ wish: Wish, _ turnstile: Turnstile) async throws {
        let clock = ContinuousClock()
        let end = clock.now + (try wish.deadlineDuration ?? Self.patience)
        var tries = 0
        while true {
            do {
                return try await turnstile.pass { try await once(try await ledger.record(record.id), wish) }
            } catch let error as DeployError where error.retriable && clock.now < end {
                report(record.id, "not yet: \(error.message)")
                if tries == 0 { try await ledger.note("waiting", error.message, of: record.id, by: "service") }
                do {
                    try await Task.sleep(for: Self.pauses[min(tries, Self.pauses.count - 1)])
                } catch {
                    throw await takeBack(record, error)
                }
                tries += 1
            } catch {
                throw await takeBack(record, error)
            }
        }
    }

    private func once(_ record: DeploymentRecord, _ wish: Wish) async throws {
        guard !record.stage.isLast else { return }
        guard wish.kind != .job else {
            return try await JobCarrier(ledger: ledger, spool: spool, served: served, report: report)
                .carry(record, wish)
        }
        let prepared = try await plan(wish, user: record.user)
        try await ledger.update(
            record.id, flinkVersion: prepared.plan.version.description,
            plan: Array(try JSONEncoder().encode(prepared.plan.redacted)), name: prepared.plan.name)
        let options = DeployOptions(wait: .accepted, lifetime: try wish.lifetime, isForced: wish.force ?? false)
        _ = try await Deployer(cluster: prepared.cluster, ledger: ledger, options: options) { progress in
            if case .submitted(let id) = progress { report(record.id, "submitted as \(id)") }
        }.deploy(prepared.plan, continuing: record)
    }

    /// - Throws: ``DeployError`` for what cannot be deployed, or names files that are not the client's.
    func plan(_ wish: Wish, user: String) async throws -> Preparation.Prepared {
        var request = try wish.request(spool: spool.folder)
        let prepared = try await prepare(request, wish, user: user)
        guard wish.restart != nil, !prepared.plan.configuration.contains(FlinkOptions.checkpointRetention) else {
            return prepared
        }
        // Flink's default is to remove the checkpoints of a job that fails, and nothing would be left to go on with.
        request.dynamicProperties.append(
            DynamicProperty(
                key: FlinkOptions.checkpointRetention, value: "DELETE_ON_CANCELLATION", option: "restart"))
        return try await prepare(request, wish, user: user)
    }

    private func prepare(
        _ request: DeploymentRequest, _ wish: Wish, user: String
    ) async throws -> Preparation.Prepared {
        let distribution = try clusters.distribution(wish.flinkVersion)
        try await spool.provide(wish.references)
        let served = served
        return try await Preparation(distribution: distribution, cacheFolder: spool.environments) {
            configuration throws(DeployError) in try served.cluster(for: user, configuration)
        }.prepare(
            request,
            mayRead: { path in
                guard spool.holds(path) || distribution.holds(path) else {
                    throw DeployError(
                        .notAllowed, "a file of the service's own machine is named: \(path.name)",
                        hint: "Files are in HDFS or uploaded: files/SHA256/NAME")
                }
            }, told: { _ in })
    }

    private func takeBack(_ record: DeploymentRecord, _ reason: any Error) async -> DeployError {
        await Task {
            guard let cluster = try? served.cluster(for: record.user) else {
                return reason as? DeployError ?? DeployError(.defect, "the cluster cannot be used", cause: reason)
            }
            return await Deployer(cluster: cluster, ledger: ledger, options: DeployOptions()) { _ in }
                .takeBack(record, because: reason)
        }.value
    }

    private func note(_ error: DeployError, _ id: DeploymentID) async {
        let explanation = Explanation(code: error.code.rawValue, summary: error.message, cure: error.hint)
        do {
            try await ledger.explain(id, explanation, by: "service")
        } catch {
            report(id, "the ledger does not take why it failed: \(error)")
        }
    }
}
