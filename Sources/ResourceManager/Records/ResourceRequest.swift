package import HadoopRecords

/// Containers that an application has asked for and not been given (`org.apache.hadoop.yarn.api.records.ResourceRequest`).
package struct ResourceRequest: Hashable, Sendable, Codable {
    /// How many.
    package let containers: Int
    /// Of what size each is to be.
    package let capability: Resource
    /// The label that their nodes are to have; nil for nodes without one.
    package let nodeLabel: String?

    package init(containers: Int, capability: Resource, nodeLabel: String? = nil) {
        self.containers = containers
        self.capability = capability
        self.nodeLabel = nodeLabel
    }
}
