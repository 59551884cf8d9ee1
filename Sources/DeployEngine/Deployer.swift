package import Diagnostics
package import FlinkDeployment
package import HadoopRecords
package import Ledger
import ResourceManager

/// Carries a plan out: checks, stages, submits, and tracks it, and remembers each step before it is taken.
///
/// Whatever stops it, a signal, an error, or the end of its process, leaves either the application or nothing: it takes
/// back itself what it can, and the ledger tells the next command the rest.
package struct Deployer: Sendable {
    let cluster: Cluster
    let ledger: Ledger
    let options: DeployOptions
    /// Makes the plan whole once the staging folder is known.
    let complete: @Sendable (DeploymentPlan, HDFSPath) async throws -> DeploymentPlan
    let report: @Sendable (DeploymentProgress) -> Void

    package init(
        cluster: Cluster, ledger: Ledger, options: DeployOptions,
        complete: @escaping @Sendable (DeploymentPlan, HDFSPath) async throws -> DeploymentPlan = { plan, _ in plan },
        report: @escaping @Sendable (DeploymentProgress) -> Void
    ) {
        self.cluster = cluster
        self.ledger = ledger
        self.options = options
        self.complete = complete
        self.report = report
    }

    /// Deploys a plan and waits as long as the options say.
    ///
    /// - Parameter digest: of the request; a key that was used for another request is refused.
    /// - Returns: the application as it was seen last.
    /// - Throws: ``DeployError``: what stopped the deployment, `applicationFailed` or `applicationKilled` where it ended
    ///   so, `interrupted` where the task was cancelled.
    package func deploy(_ plan: DeploymentPlan, digest: String) async throws -> ApplicationReport {
        let claim = try await Claim(cluster: cluster, ledger: ledger).make(plan, key: options.idempotencyKey, digest)
        do {
            return try await carryOut(plan, claim)
        } catch {
            // A cancelled task could not take anything back any more.
            throw await Task { await Retreat(cluster: cluster, ledger: ledger, report: report).from(claim, error) }
                .value
        }
    }

    /// Goes on with a deployment that is in the ledger and belongs to this process, wherever it was left.
    ///
    /// - Throws: as ``deploy(_:digest:)``; here nothing is taken back, so that it can be called again, or ended with
    ///   ``takeBack(_:because:)``.
    package func deploy(_ plan: DeploymentPlan, continuing record: DeploymentRecord) async throws -> ApplicationReport {
        try await carryOut(plan, Claim(cluster: cluster, ledger: ledger).own(record))
    }

    /// Ends a deployment of this process that came to a halt: its application stays where it runs, else nothing does.
    ///
    /// - Returns: the error for the user.
    package func takeBack(_ record: DeploymentRecord, because reason: any Error) async -> DeployError {
        await Retreat(cluster: cluster, ledger: ledger, report: report)
            .from(Claim.Made(record: record, submitted: nil, isOurs: true), reason)
    }

    private func carryOut(_ plan: DeploymentPlan, _ claim: Claim.Made) async throws -> ApplicationReport {
        let id = try await applicationID(plan, claim)
        let application = try await track(id, claim.record.id)
        try await ledger.update(claim.record.id, release: claim.isOurs)
        return application
    }

    /// The application that the claim stands for, submitted here if it is not yet.
    private func applicationID(_ plan: DeploymentPlan, _ claim: Claim.Made) async throws -> ApplicationID {
        if let id = claim.submitted {
            report(.resumed(id))
            if claim.isOurs, let seen = try await cluster.resourceManager.application(id), !seen.state.isTerminal {
                try await Lifetime(cluster: cluster, ledger: ledger).set(for: claim.record.id, of: seen)
            }
            return id
        }
        let (id, facts) = try await check(plan, known: claim.record.applicationID)
        let folder = plan.stagingFolder(for: id)
        try await ledger.update(claim.record.id, stage: .staging, applicationID: id, stagingFolder: folder)
        let plan = try await complete(plan, folder)
        try await UsedFiles.note(of: plan, in: ledger, claim.record.id)
        let staged = try await Stager(cluster: cluster, plan: plan, applicationID: id) { report(.staging($0)) }.stage()
        let context = facts.completing(
            try plan.submissionContext(for: id, staged: staged, tags: [claim.record.nonce]))
        try Task.checkCancellation()
        let lifetime = Lifetime(cluster: cluster, ledger: ledger)
        if let wanted = options.lifetime { try await lifetime.note(wanted, for: claim.record.id) }
        try await ledger.update(claim.record.id, stage: .submitting)
        report(.submitting(id))
        let stored = try await Submitter(resourceManager: cluster.resourceManager, nonce: claim.record.nonce)
            .submit(context)
        try await ledger.update(claim.record.id, stage: .submitted)
        try await lifetime.set(for: claim.record.id, of: stored)
        report(.submitted(id))
        return id
    }

    /// Every check against the live cluster, before anything is staged.
    private func check(_ plan: DeploymentPlan, known: ApplicationID?) async throws -> (ApplicationID, ClusterFacts) {
        async let guarded = Guard(cluster: cluster, isForced: options.isForced).findings(plan, besides: known)
        let read = try await FactsReader(cluster: cluster).read(for: plan.queue, allocating: true)
        let findings = await plan.findings + ClusterChecks.findings(plan, read.facts) + guarded
        report(.checked(findings))
        if let failure = findings.lazy.compactMap(\.failure).first { throw failure }
        guard let id = known ?? read.applicationID else {
            throw DeployError(.defect, "the ResourceManager's answer gave no application id")
        }
        return (id, read.facts)
    }

    private func track(_ id: ApplicationID, _ deployment: DeploymentID) async throws -> ApplicationReport {
        let application = try await Tracker(source: cluster, id: id, report: report)
            .follow(until: options.wait, timeout: options.timeout) { change in
                try await remember(change, deployment)
            }
        if let error = await Ending(source: cluster).error(of: application) { throw error }
        return application
    }

    private func remember(_ change: ApplicationProgress.Change, _ deployment: DeploymentID) async throws {
        switch change {
        case .accepted, .attemptFailed: try await ledger.update(deployment, stage: .accepted)
        case .running: try await ledger.update(deployment, stage: .running)
        case .executing: try await ledger.update(deployment, stage: .executing)
        case .ended(let report):
            try await ledger.update(
                deployment, stage: .ended, finalStatus: report.finalStatus, yarnState: report.state)
        case .waiting, .created, .deploying: break
        }
    }
}
