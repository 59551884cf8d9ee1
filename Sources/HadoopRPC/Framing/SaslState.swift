/// Where an exchange over who the client is stands (`RpcSaslProto.SaslState`).
enum SaslState: Int {
    case success = 0
    case negotiate = 1
    case initiate = 2

    /// A message of this state alone.
    var message: [UInt8] {
        var writer = ProtobufWriter()
        writer.add(2, rawValue)
        return writer.bytes
    }
}
