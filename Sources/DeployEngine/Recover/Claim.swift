import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Ledger
import ResourceManager

/// Makes a deployment this process's own in the ledger, before anything of it exists on the cluster.
struct Claim: Sendable {
    struct Made: Sendable {
        let record: DeploymentRecord
        /// The application, where it was submitted already: then it is only followed.
        let submitted: ApplicationID?
    }

    let cluster: Cluster
    let ledger: Ledger

    /// - Parameters:
    ///   - key: the caller's name for the deployment; nil where each call is a new one.
    ///   - digest: of the request.
    /// - Returns: a new deployment, or the one of that key.
    /// - Throws: ``DeployError`` `refusedByGuard` where the key stands for another request, or where another process is
    ///   at it.
    func make(_ plan: DeploymentPlan, key: String?, _ digest: String) async throws -> Made {
        let new = NewDeployment(
            idempotencyKey: key, requestDigest: digest, cluster: cluster.name, user: cluster.user, nonce: Self.nonce(),
            name: plan.name, flinkVersion: plan.version.description)
        switch try await ledger.begin(new) {
        case .started(let record): return Made(record: record, submitted: nil)
        case .existing(let record): return try await goOn(with: record, key: key ?? "")
        }
    }

    private func goOn(with record: DeploymentRecord, key: String) async throws -> Made {
        if record.stage < .submitted, let owner = record.owner, owner.isAlive, owner != .current() {
            throw DeployError(
                .refusedByGuard, "process \(owner.pid) on \(owner.host) is carrying out the deployment \(key)",
                hint: "Run the command again when it has ended", retriable: true)
        }
        if record.stage < .running, !(try await ledger.takeOver(record.id, from: record.owner)) {
            throw DeployError(
                .refusedByGuard, "another process has just taken over the deployment \(key)",
                hint: "Run the command again when it has ended", retriable: true)
        }
        guard record.stage >= .submitting, let id = record.applicationID else {
            return Made(record: record, submitted: nil)
        }
        let known = try await cluster.resourceManager.application(id)
        let isThere = known.map { $0.tags.contains(record.nonce) } ?? false
        return Made(record: record, submitted: isThere || record.stage > .submitting ? id : nil)
    }

    /// A tag that no other submission has: lower case, since YARN makes tags so.
    private static func nonce() -> String {
        let number = UInt64.random(in: .min ... .max)
        let digits = String(number, radix: 16)
        return "bobbin-" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
