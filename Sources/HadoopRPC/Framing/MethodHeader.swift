/// Which method is called (`RequestHeaderProto`).
struct MethodHeader: Hashable, Sendable, ProtobufRecord {
    let method: String
    let protocolName: String
    let version: Int64

    init(method: String, protocolName: String, version: Int64) {
        self.method = method
        self.protocolName = protocolName
        self.version = version
    }

    init(_ message: ProtobufMessage) throws(ProtobufFault) {
        guard let method = message.text(1), let name = message.text(2) else {
            throw ProtobufFault("a call lacks its method or protocol")
        }
        self.init(method: method, protocolName: name, version: message.integer(3) ?? 0)
    }

    func write(to writer: inout ProtobufWriter) {
        writer.add(1, method)
        writer.add(2, protocolName)
        writer.add(3, version)
    }
}
