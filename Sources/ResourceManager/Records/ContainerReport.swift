package import HadoopRecords

/// A container of a running attempt (`org.apache.hadoop.yarn.api.records.ContainerReport`).
package struct ContainerReport: Hashable, Sendable, Codable {
    package let containerID: ContainerID
    /// `host:port` of the NodeManager's web server; nil where it is not told.
    package let nodeHTTPAddress: String?
    /// `NEW`, `RUNNING`, or `COMPLETE`; nil where it is not told.
    package let state: String?
    package let allocated: Resource

    package init(containerID: ContainerID, nodeHTTPAddress: String?, state: String?, allocated: Resource) {
        self.containerID = containerID
        self.nodeHTTPAddress = nodeHTTPAddress
        self.state = state
        self.allocated = allocated
    }
}
