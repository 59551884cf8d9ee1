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
    /// - Throws: ``DeployError`` where something cannot be read, or no plan can be made of it; what `complete` throws.
    func prepare(
        _ request: DeploymentRequest, complete: (inout DeploymentInputs, Cluster) async throws -> Void = { _, _ in }
    ) async throws -> Prepared {
        let distribution = try await distribution()
        let configuration = try configuration(for: request, distribution)
        let cluster = try ClusterAccess(context: context).cluster(of: configuration)
        var inputs = try await Gatherer(
            cluster: cluster, distribution: distribution, configuration: configuration,
            cacheFolder: CacheFolder.environments(context)
        ).inputs(for: request)
        try await complete(&inputs, cluster)
        return Prepared(
            cluster: cluster, plan: try DeploymentPlanner.plan(inputs), digest: try RequestDigest.of(request))
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
    /// - Throws: ``DeployError`` for a file that cannot be read, and for words of the request that Flink does not take.
    func configuration(
        for request: DeploymentRequest, _ distribution: FlinkDistribution
    ) throws(DeployError) -> FlinkConfiguration {
        let (folder, version) = (distribution.configurationFolder, distribution.version)
        let file = try FlinkConfigurationFile.read(folder: folder, version: version)
        let effective = try EffectiveConfiguration.make(file: file, request: request, distribution: distribution)
        for finding in try FlinkConfigurationFile.findings(folder: folder, version: version) + effective.misspellings()
        {
            context.console.warn(finding)
        }
        return effective
    }
}
