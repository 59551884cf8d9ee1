import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import Ledger
import ResourceManager

/// Makes a deployment this process's own in the ledger, before anything of it exists on the cluster.
package struct Claim: Sendable {
    struct Made: Sendable {
        let record: DeploymentRecord
        /// The application, where it was submitted already: then it is only followed.
        let submitted: ApplicationID?
        /// Whether this process may take it back.
        let isOurs: Bool
    }

    let cluster: Cluster
    let ledger: Ledger

    /// - Parameters:
    ///   - key: the caller's name for the deployment; nil where each call is a new one.
    ///   - digest: of the request.
    /// - Returns: a new deployment, or the one of that key.
    /// - Throws: ``DeployError`` `idempotencyConflict` where the key stands for another request, `refusedByGuard` where
    ///   another process is at it.
    func make(_ plan: DeploymentPlan, key: String?, _ digest: String) async throws -> Made {
        let new = NewDeployment(
            idempotencyKey: key, requestDigest: digest, cluster: cluster.name, user: cluster.user, nonce: Self.nonce(),
            name: plan.name, flinkVersion: plan.version.description)
        switch try await ledger.begin(new) {
        case .started(let record): return Made(record: record, submitted: nil, isOurs: true)
        case .existing(let record): return try await goOn(with: record, key: key ?? "")
        }
    }

    private func goOn(with record: DeploymentRecord, key: String) async throws -> Made {
        let isOrphan = record.owner.map { !$0.isAlive } ?? false
        guard isOrphan, !record.stage.isLast else { return try follow(record, key) }
        guard try await ledger.takeOver(record.id, from: record.owner) else { throw Self.busy(key, nil) }
        return try await own(record)
    }

    /// - Parameter record: one of this process.
    /// - Returns: where to go on with it.
    func own(_ record: DeploymentRecord) async throws -> Made {
        guard record.stage >= .submitting, let id = record.applicationID else {
            return Made(record: record, submitted: nil, isOurs: true)
        }
        let known = try await cluster.resourceManager.application(id)
        let isThere = known.map { $0.tags.contains(record.nonce) } ?? false
        return Made(record: record, submitted: isThere || record.stage > .submitting ? id : nil, isOurs: true)
    }

    /// Another process carries it out, or has done its part: its application can be looked at, and is not ours to undo.
    private func follow(_ record: DeploymentRecord, _ key: String) throws(DeployError) -> Made {
        guard record.stage >= .submitted, let id = record.applicationID else { throw Self.busy(key, record.owner) }
        return Made(record: record, submitted: id, isOurs: false)
    }

    private static func busy(_ key: String, _ owner: ProcessIdentity?) -> DeployError {
        let who = owner.map { "process \($0.pid) on \($0.host)" } ?? "another process"
        return DeployError(
            .refusedByGuard, "\(who) is carrying out the deployment with the key \(key)",
            hint: "Run the command again when it has ended", retriable: true)
    }

    /// What the tags start with that tell Bobbin's submissions apart.
    static let noncePrefix = "bobbin-"

    /// A tag that no other submission has: lower case, since YARN makes tags so.
    package static func nonce() -> String {
        let number = UInt64.random(in: .min ... .max)
        let digits = String(number, radix: 16)
        return noncePrefix + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
