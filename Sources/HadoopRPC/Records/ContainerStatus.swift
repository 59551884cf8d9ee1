package import HadoopRecords

/// What a node tells of a container (`org.apache.hadoop.yarn.api.records.ContainerStatus`).
package struct ContainerStatus: Hashable, Sendable, ProtobufRecord {
    /// `org.apache.hadoop.yarn.api.records.ContainerState`, by its numbers.
    package enum State: Int, Sendable {
        case new = 1
        case running = 2
        case complete = 3
    }

    package let id: ContainerID
    package let state: State
    package let diagnostics: String
    /// The program's own, or one of ``ContainerExitStatus``.
    package let exitStatus: Int
    package let capability: Resource?

    package init(
        id: ContainerID, state: State, diagnostics: String = "", exitStatus: Int, capability: Resource? = nil
    ) {
        self.id = id
        self.state = state
        self.diagnostics = diagnostics
        self.exitStatus = exitStatus
        self.capability = capability
    }

    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(
            id: try message.required(1), state: State(rawValue: try message.count(2) ?? 1) ?? .new,
            diagnostics: message.text(3) ?? "",
            exitStatus: try message.count(4) ?? ContainerExitStatus.invalid, capability: try message.record(5))
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, id)
        writer.add(2, state.rawValue)
        writer.add(3, diagnostics)
        writer.add(4, exitStatus)
        writer.add(5, capability)
        writer.add(6, 1)
    }
}
