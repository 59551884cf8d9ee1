import Diagnostics
package import HadoopRecords
package import ResourceManager

/// Hands an application to the ResourceManager once, however often the answer is lost.
package struct Submitter: Sendable {
    /// Pauses between looks at an application that the ResourceManager has not stored yet.
    static let pause = Duration.milliseconds(100)
    /// How long the ResourceManager may take to store it.
    static let patience = Duration.seconds(60)

    let resourceManager: ResourceManagerClient
    /// A tag that no other submission has: it tells our application from another that took the same id.
    let nonce: String

    package init(resourceManager: ResourceManagerClient, nonce: String) {
        self.resourceManager = resourceManager
        self.nonce = nonce
    }

    /// Submits, and returns when the ResourceManager has stored the application.
    ///
    /// A submission is idempotent by its id, so after a lost answer the ResourceManager is asked whether it has the
    /// application, and only then told again. `202` alone is no promise: until the application is stored a failover
    /// can lose it (protocol: design rules 3 to 5).
    ///
    /// - Returns: the application as it was first seen stored.
    /// - Throws: ``DeployError``; `deadlinePassed` where it is not stored in time.
    package func submit(_ context: ApplicationSubmissionContext) async throws -> ApplicationReport {
        let clock = ContinuousClock()
        let end = clock.now + Self.patience
        var known = try await post(context)
        while true {
            if let report = known {
                try checkOwnership(of: report)
                if report.state.isStored { return report }
            }
            guard clock.now < end else {
                throw DeployError(
                    .deadlinePassed, "the ResourceManager has not stored \(context.applicationID) in a minute",
                    hint: "Look at it with: bobbin status \(context.applicationID)")
            }
            try await Task.sleep(for: Self.pause)
            known = try await resourceManager.application(context.applicationID)
            if known == nil { known = try await post(context) }
        }
    }

    /// A cancelled task waits for the answer too: without it nobody could say whether there is an application to take
    /// back.
    ///
    /// - Returns: the application where the answer was lost and it is there; nil after a `202`.
    private func post(_ context: ApplicationSubmissionContext) async throws -> ApplicationReport? {
        let sending = { try await Task { try await resourceManager.submit(context) }.value }
        do {
            try await sending()
            return nil
        } catch let lost as DeployError where lost.retriable {
            guard let found = try await resourceManager.application(context.applicationID) else {
                try await sending()
                return nil
            }
            return found
        }
    }

    private func checkOwnership(of report: ApplicationReport) throws(DeployError) {
        guard report.tags.contains(nonce) else {
            throw DeployError(
                .refusedByGuard,
                "\(report.applicationID) is another application: \(report.name) of \(report.user)",
                hint: "The id was taken by someone else; submit again")
        }
    }
}
