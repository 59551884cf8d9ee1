package import HadoopRecords

/// A container that an ApplicationMaster was given (`org.apache.hadoop.yarn.api.records.Container`).
package struct Container: Hashable, Sendable, ProtobufRecord {
    package let id: ContainerID
    package let node: HostAndPort
    /// `host:port` of the node's web server.
    package let nodeHTTPAddress: String
    package let resource: Resource
    /// That of the request that it answers.
    package let priority: Priority
    /// That of the request that it answers.
    package let allocationRequestID: Int64
    package let token: Token

    package init(
        id: ContainerID, node: HostAndPort, nodeHTTPAddress: String, resource: Resource, priority: Priority,
        allocationRequestID: Int64, token: Token
    ) {
        self.id = id
        self.node = node
        self.nodeHTTPAddress = nodeHTTPAddress
        self.resource = resource
        self.priority = priority
        self.allocationRequestID = allocationRequestID
        self.token = token
    }

    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(
            id: try message.required(1), node: try message.required(2), nodeHTTPAddress: message.text(3) ?? "",
            resource: try message.required(4), priority: try message.record(5) ?? Priority(0),
            allocationRequestID: message.integer(8) ?? -1, token: try message.required(6))
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, id)
        writer.add(2, node)
        writer.add(3, nodeHTTPAddress)
        writer.add(4, resource)
        writer.add(5, priority)
        writer.add(6, token)
        writer.add(7, 1)
        writer.add(8, allocationRequestID)
        writer.add(9, 0)
    }
}
