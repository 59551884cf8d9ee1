package import HadoopRecords

/// Fields 1 and 2 alone: Hadoop's clients take these, and its daemons send them beside the list of all kinds.
extension Resource: ProtobufRecord {
    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(memory: message.integer(1) ?? 0, vCores: try message.count(2) ?? 0)
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, memory)
        writer.add(2, vCores)
    }
}
