/// What stands before each request (`RpcRequestHeaderProto`).
struct RPCRequestHeader: Hashable, Sendable {
    /// 0 and above for calls.
    let callID: Int32
    /// 16 random bytes of the client; empty for SASL and pings.
    let clientID: [UInt8]
    /// How often this call was sent before; -1 where nothing is repeated.
    let retryCount: Int32

    /// Call ids that are no calls.
    static let contextID: Int32 = -3
    static let pingID: Int32 = -4
    static let saslID: Int32 = -33
}

extension RPCRequestHeader: ProtobufRecord {
    init(_ message: ProtobufMessage) throws(ProtobufFault) {
        guard let callID = message.zigzag(3), let clientID = message.bytes(4) else {
            throw ProtobufFault("a request's header lacks its callId or clientId")
        }
        self.init(callID: callID, clientID: clientID, retryCount: message.zigzag(5) ?? -1)
    }

    func write(to writer: inout ProtobufWriter) {
        writer.add(1, 2)
        writer.add(2, 0)
        writer.add(3, zigzag: callID)
        writer.add(4, clientID)
        writer.add(5, zigzag: retryCount)
    }
}
