package import FlinkDeployment
package import HadoopRecords
import ResourceManager

/// Asks the ResourceManager what the checks of a plan need, all at once.
package struct FactsReader: Sendable {
    package struct Read: Sendable {
        package let facts: ClusterFacts
        /// Given by the ResourceManager for this deployment; nil where none was asked for.
        package let applicationID: ApplicationID?
    }

    let cluster: Cluster
    let nodePatience: Duration

    /// - Parameter nodePatience: how long a NodeManager may take to tell its Java, so that no submission waits for it.
    package init(cluster: Cluster, nodePatience: Duration = .milliseconds(250)) {
        self.cluster = cluster
        self.nodePatience = nodePatience
    }

    /// - Parameters:
    ///   - queue: of the plan; nil for the ResourceManager's default.
    ///   - allocating: whether to ask for an application id, which also tells the largest container; a plan that is only
    ///     looked at does without.
    /// - Throws: ``DeployError`` where the ResourceManager does not answer.
    package func read(for queue: String?, allocating: Bool) async throws -> Read {
        let resourceManager = cluster.resourceManager
        async let new = allocating ? resourceManager.newApplication() : nil
        async let nodes = resourceManager.nodes()
        async let queues = resourceManager.queues()
        async let access = resourceManager.submitAccess(user: cluster.user, queue: queue ?? "default")
        let allocated = try await new
        let (seen, known) = (try await nodes, try await queues)
        let java = await NodeJavaReader(cluster: cluster, patience: nodePatience).releases(of: seen)
        let maximum = allocated?.maximumResourceCapability ?? Self.maximum(known, seen)
        let facts = ClusterFacts(
            maximum: maximum, nodes: seen, queues: known, maySubmit: (try? await access)?.allowed,
            nodeJava: java.releases,
            nodeJavaIsOfAll: java.isOfAll)
        return Read(facts: facts, applicationID: allocated?.applicationID)
    }

    /// The largest container that a queue gives, or where the scheduler does not tell, that a node has.
    private static func maximum(_ queues: [QueueInfo], _ nodes: [NodeReport]) -> Resource {
        var all = queues.compactMap(\.maximumAllocation)
        if all.isEmpty { all = nodes.map(\.capability) }
        return Resource(memory: all.map(\.memory).max() ?? .max, vCores: all.map(\.vCores).max() ?? .max)
    }
}
