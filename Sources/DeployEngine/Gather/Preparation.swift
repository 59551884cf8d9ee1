package import Diagnostics
package import FlinkConfiguration
package import FlinkDeployment
package import LocalFiles

/// From what is asked for to a plan: reads everything that the plan depends on.
package struct Preparation: Sendable {
    package struct Prepared: Sendable {
        package let cluster: Cluster
        package let plan: DeploymentPlan
    }

    let distribution: FlinkDistribution
    let cacheFolder: LocalPath?
    let cluster: @Sendable (FlinkConfiguration) throws(DeployError) -> Cluster

    /// - Parameters:
    ///   - distribution: the Flink that is deployed.
    ///   - cacheFolder: where what archives hold is remembered; nil for nowhere.
    ///   - cluster: the cluster for a configuration, which can set values of Hadoop's.
    package init(
        distribution: FlinkDistribution, cacheFolder: LocalPath?,
        cluster: @escaping @Sendable (FlinkConfiguration) throws(DeployError) -> Cluster
    ) {
        self.distribution = distribution
        self.cacheFolder = cacheFolder
        self.cluster = cluster
    }

    /// - Parameters:
    ///   - mayRead: asked of each local file and folder that the request and its configuration name.
    ///   - told: what is odd about the configuration.
    ///   - complete: adds what a target needs besides, once everything else was read.
    /// - Throws: ``DeployError`` where something cannot be read, or no plan can be made of it; what `mayRead` and
    ///   `complete` throw.
    package func prepare(
        _ request: DeploymentRequest, mayRead: (LocalPath) throws -> Void = { _ in },
        told: ([Finding]) -> Void, complete: (inout DeploymentInputs, Cluster) async throws -> Void = { _, _ in }
    ) async throws -> Prepared {
        let configuration = try configuration(for: request, told: told)
        let cluster = try cluster(configuration)
        var inputs = try await Gatherer(
            cluster: cluster, distribution: distribution, configuration: configuration, cacheFolder: cacheFolder
        ).inputs(for: request, mayRead: mayRead)
        try await complete(&inputs, cluster)
        return Prepared(cluster: cluster, plan: try DeploymentPlanner.plan(inputs))
    }

    /// The installation's configuration with the request over it.
    ///
    /// - Throws: ``DeployError`` for a file that cannot be read, and for words of the request that Flink does not take.
    package func configuration(
        for request: DeploymentRequest, told: ([Finding]) -> Void
    ) throws(DeployError) -> FlinkConfiguration {
        let (folder, version) = (distribution.configurationFolder, distribution.version)
        let file = try FlinkConfigurationFile.read(folder: folder, version: version)
        let effective = try EffectiveConfiguration.make(file: file, request: request, distribution: distribution)
        told(try FlinkConfigurationFile.findings(folder: folder, version: version) + effective.misspellings())
        return effective
    }
}
