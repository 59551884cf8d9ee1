/// Who is on the other end of a connection, and what for (`IpcConnectionContextProto`).
struct ConnectionContext: Hashable, Sendable, ProtobufRecord {
    let user: String?
    let protocolName: String

    init(user: String?, protocolName: String) {
        self.user = user
        self.protocolName = protocolName
    }

    init(_ message: ProtobufMessage) throws(ProtobufFault) {
        self.init(user: try message.message(2)?.text(1), protocolName: message.text(3) ?? "")
    }

    func write(to writer: inout ProtobufWriter) {
        var information = ProtobufWriter()
        information.add(1, user)
        writer.add(2, information.bytes)
        writer.add(3, protocolName)
    }
}
