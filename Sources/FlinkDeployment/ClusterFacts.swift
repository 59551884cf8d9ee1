package import HadoopRecords

/// What the ResourceManager told before anything is changed on the cluster.
package struct ClusterFacts: Hashable, Sendable, Codable {
    /// The largest container (`maximum-resource-capability` of a new application).
    package var maximum: Resource
    package var nodes: [NodeReport]
    /// Empty where the scheduler tells of none.
    package var queues: [QueueInfo]

    package init(maximum: Resource, nodes: [NodeReport], queues: [QueueInfo]) {
        self.maximum = maximum
        self.nodes = nodes
        self.queues = queues
    }
}
