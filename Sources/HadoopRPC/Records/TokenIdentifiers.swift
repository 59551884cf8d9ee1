package import HadoopRecords

/// What a container's token says: the node reads from it what it starts (`ContainerTokenIdentifierProto`).
package struct ContainerTokenIdentifier: Hashable, Sendable, ProtobufRecord {
    package let container: ContainerID
    /// `host:port` of the NodeManager.
    package let node: HostAndPort
    package let user: String
    package let resource: Resource
    package let priority: Priority
    /// When it was made and when it ends, in milliseconds since 1970.
    package let created: Int64
    package let expires: Int64

    package init(
        container: ContainerID, node: HostAndPort, user: String, resource: Resource, priority: Priority,
        created: Int64, expires: Int64
    ) {
        self.container = container
        self.node = node
        self.user = user
        self.resource = resource
        self.priority = priority
        self.created = created
        self.expires = expires
    }

    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        guard let node = HostAndPort(message.text(2) ?? "", defaultPort: 0) else {
            throw ProtobufFault("a container's token names no node")
        }
        self.init(
            container: try message.required(1), node: node, user: message.text(3) ?? "",
            resource: try message.required(4), priority: try message.record(8) ?? Priority(0),
            created: message.integer(9) ?? 0, expires: message.integer(5) ?? 0)
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, container)
        writer.add(2, node.description)
        writer.add(3, user)
        writer.add(4, resource)
        writer.add(5, expires)
        writer.add(6, 1)
        writer.add(7, container.application.clusterTimestamp)
        writer.add(8, priority)
        writer.add(9, created)
        writer.add(12, 2)
    }
}

/// What the token says by which an ApplicationMaster may talk to a node (`NMTokenIdentifierProto`).
package struct NMTokenIdentifier: Hashable, Sendable, ProtobufRecord {
    package let attempt: ApplicationAttemptID
    package let node: HostAndPort
    package let user: String

    package init(attempt: ApplicationAttemptID, node: HostAndPort, user: String) {
        self.attempt = attempt
        self.node = node
        self.user = user
    }

    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(attempt: try message.required(1), node: try message.required(2), user: message.text(3) ?? "")
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, attempt)
        writer.add(2, node)
        writer.add(3, user)
        writer.add(4, 1)
    }
}
