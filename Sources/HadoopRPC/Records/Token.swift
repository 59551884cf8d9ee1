/// A token (`TokenProto`). All four fields are required on the wire, empty ones too.
package struct Token: Hashable, Sendable, ProtobufRecord {
    package let identifier: [UInt8]
    package let password: [UInt8]
    /// `NMToken`, `ContainerToken`, ...
    package let kind: String
    /// `address:port` of the server that takes it.
    package let service: String

    package init(identifier: [UInt8], password: [UInt8], kind: String, service: String) {
        self.identifier = identifier
        self.password = password
        self.kind = kind
        self.service = service
    }

    package init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(
            identifier: message.bytes(1) ?? [], password: message.bytes(2) ?? [], kind: message.text(3) ?? "",
            service: message.text(4) ?? "")
    }

    package func write(to writer: inout ProtobufWriter) {
        writer.add(1, identifier)
        writer.add(2, password)
        writer.add(3, kind)
        writer.add(4, service)
    }
}

extension Token: CustomStringConvertible {
    /// Without the password.
    package var description: String { "\(kind) for \(service)" }
}
