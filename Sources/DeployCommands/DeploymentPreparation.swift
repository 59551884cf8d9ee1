import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment

/// From what is asked for to a plan: reads everything that the plan depends on, and says what is odd.
struct DeploymentPreparation: Sendable {
    struct Prepared: Sendable {
        let cluster: Cluster
        let plan: DeploymentPlan
        /// Of the request: what an idempotency key stands for.
        let digest: String
    }

    let context: CommandContext

    /// - Parameter complete: adds what a target needs besides, once everything else was read.
    /// - Throws: as ``Preparation/prepare(_:mayRead:told:complete:)``.
    func prepare(
        _ request: DeploymentRequest, complete: (inout DeploymentInputs, Cluster) async throws -> Void = { _, _ in }
    ) async throws -> Prepared {
        let prepared = try await preparation(of: try await distribution())
            .prepare(request, told: warn, complete: complete)
        return Prepared(
            cluster: prepared.cluster, plan: prepared.plan, digest: try RequestDigest.of(request))
    }

    /// The Flink of this machine.
    ///
    /// - Throws: ``DeployError`` where there is none, or it cannot be read.
    func distribution() async throws -> FlinkDistribution {
        let home = try await FlinkHome.find(
            option: context.parsed.value(GlobalOptions.flinkHome).map(context.path), environment: context.environment)
        return try FlinkDistributionReader(home: home, environment: context.environment).read()
    }

    /// The file with the request over it; what is odd about either is said.
    ///
    /// - Throws: as ``Preparation/configuration(for:told:)``.
    func configuration(
        for request: DeploymentRequest, _ distribution: FlinkDistribution
    ) throws(DeployError) -> FlinkConfiguration {
        try preparation(of: distribution).configuration(for: request, told: warn)
    }

    private func preparation(of distribution: FlinkDistribution) -> Preparation {
        let access = ClusterAccess(context: context)
        return Preparation(distribution: distribution, cacheFolder: CacheFolder.environments(context)) {
            configuration throws(DeployError) in try access.cluster(of: configuration)
        }
    }

    private func warn(_ findings: [Finding]) {
        for finding in findings { context.console.warn(finding) }
    }
}
