/// What the ResourceManager tells of a NodeManager (`org.apache.hadoop.yarn.api.records.NodeReport`).
package struct NodeReport: Hashable, Sendable, Codable {
    /// `host:port`.
    package let id: String
    /// `RUNNING`, `LOST`, `UNHEALTHY`, ...
    package let state: String
    package let available: Resource
    package let used: Resource
    package let labels: [String]
    /// What the node says of its health; empty where it is well.
    package let healthReport: String
    /// How many containers run on it; nil where that is not told.
    package let containers: Int?
    /// `host:port` of its web interface; nil where it is not told, as of a lost one.
    package let httpAddress: String?
    /// Of its Hadoop; nil where it is not told.
    package let version: String?

    package init(
        id: String, state: String, available: Resource, used: Resource, labels: [String] = [],
        healthReport: String = "", containers: Int? = nil, httpAddress: String? = nil, version: String? = nil
    ) {
        self.id = id
        self.state = state
        self.available = available
        self.used = used
        self.labels = labels
        self.healthReport = healthReport
        self.containers = containers
        self.httpAddress = httpAddress
        self.version = version
    }

    /// All that the node has.
    package var capability: Resource {
        Resource(
            memory: Int64(clamping: Int128(available.memory) + Int128(used.memory)),
            vCores: Int(clamping: Int128(available.vCores) + Int128(used.vCores)))
    }
}
