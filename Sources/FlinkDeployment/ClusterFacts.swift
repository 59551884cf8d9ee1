package import HadoopRecords

/// What the ResourceManager told before anything is changed on the cluster.
package struct ClusterFacts: Hashable, Sendable, Codable {
    /// The largest container (`maximum-resource-capability` of a new application).
    package var maximum: Resource
    package var nodes: [NodeReport]
    /// Empty where the scheduler tells of none.
    package var queues: [QueueInfo]
    /// Whether the user may submit to the queue; nil where the ResourceManager does not tell.
    package var maySubmit: Bool?
    /// The releases of Java (8, 11, 17) that NodeManagers run on, and with them most containers; empty where none told.
    package var nodeJava: Set<Int>
    /// Whether every node that runs told it.
    package var nodeJavaIsOfAll: Bool

    package init(
        maximum: Resource, nodes: [NodeReport], queues: [QueueInfo], maySubmit: Bool? = nil, nodeJava: Set<Int> = [],
        nodeJavaIsOfAll: Bool = false
    ) {
        self.maximum = maximum
        self.nodes = nodes
        self.queues = queues
        self.maySubmit = maySubmit
        self.nodeJava = nodeJava
        self.nodeJavaIsOfAll = nodeJavaIsOfAll
    }
}
