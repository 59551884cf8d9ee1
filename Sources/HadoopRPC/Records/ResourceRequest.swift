package import HadoopRecords

/// How many containers of a kind an ApplicationMaster still wants (`org.apache.hadoop.yarn.api.records.ResourceRequest`).
package struct ResourceRequest: Hashable, Sendable, ProtobufRecord {
    package var priority: Priority
    /// `*`, a rack, or a host.
    package var resourceName: String
    package var capability: Resource
    /// All that are wanted, not how many more.
    package var containers: Int
    /// Which of the ApplicationMaster's requests it is; -1 where it does not tell them apart.
    package var allocationRequestID: Int64

    package init(
        priority: Priority, resourceName: String = "*", capability: Resource, containers: Int,
        allocationRequestID: Int64 = -1
    ) {
        self.priority = priority
        self.resourceName = resourceName
        self.capability = capability
        self.containers = containers
        self.allocationRequestID = allocationRequestID
    }

    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(
            priority: try message.record(1) ?? Priority(0), resourceName: message.text(2) ?? "*",
            capability: try message.record(3) ?? Resource(memory: 0, vCores: 0), containers: try message.count(4) ?? 0,
            allocationRequestID: message.integer(8) ?? -1)
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, priority)
        writer.add(2, resourceName)
        writer.add(3, capability)
        writer.add(4, containers)
        writer.add(5, true)
        writer.add(8, allocationRequestID)
    }
}
