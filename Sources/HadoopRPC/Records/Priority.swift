/// What is served first, and, for Flink, which kind of worker a container is
/// (`org.apache.hadoop.yarn.api.records.Priority`).
package struct Priority: Hashable, Sendable, ProtobufRecord {
    package let value: Int

    package init(_ value: Int) {
        self.value = value
    }

    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        value = try message.count(1) ?? 0
    }

    package func write(to writer: inout ProtobufWriter) { writer.add(1, value) }
}
