package import HadoopRecords

extension ApplicationID: ProtobufRecord {
    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(clusterTimestamp: message.integer(2) ?? 0, number: try message.count(1) ?? 0)
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, number)
        writer.add(2, clusterTimestamp)
    }
}

extension ApplicationAttemptID: ProtobufRecord {
    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(application: try message.required(1), number: try message.count(2) ?? 0)
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, application)
        writer.add(2, number)
    }
}

extension ContainerID: ProtobufRecord {
    /// The number's upper bits hold the ResourceManager's epoch, which is left out here.
    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        let attempt = try message.required(2, as: ApplicationAttemptID.self)
        self.init(
            application: attempt.application, attempt: attempt.number,
            number: (message.integer(3) ?? 0) & 0xff_ffff_ffff)
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(2, ApplicationAttemptID(application: application, number: attempt))
        writer.add(3, number)
    }
}

/// `NodeIdProto`.
extension HostAndPort: ProtobufRecord {
    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(host: message.text(1) ?? "", port: try message.count(2) ?? 0)
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, host)
        writer.add(2, port)
    }
}
