/// What the ResourceManager tells of a NodeManager (`org.apache.hadoop.yarn.api.records.NodeReport`).
package struct NodeReport: Hashable, Sendable, Codable {
    /// `host:port`.
    package let id: String
    /// `RUNNING`, `LOST`, `UNHEALTHY`, ...
    package let state: String
    package let available: Resource
    package let used: Resource
    package let labels: [String]

    package init(id: String, state: String, available: Resource, used: Resource, labels: [String] = []) {
        self.id = id
        self.state = state
        self.available = available
        self.used = used
        self.labels = labels
    }

    /// All that the node has.
    package var capability: Resource {
        Resource(
            memory: Int64(clamping: Int128(available.memory) + Int128(used.memory)),
            vCores: Int(clamping: Int128(available.vCores) + Int128(used.vCores)))
    }
}
