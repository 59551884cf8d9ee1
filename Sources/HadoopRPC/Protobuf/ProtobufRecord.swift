/// A value that travels as a protocol buffers message.
package protocol ProtobufRecord {
    init(_ message: ProtobufMessage) throws(ProtobufFault)
    func write(to writer: inout ProtobufWriter)
}

extension ProtobufRecord {
    /// The message's bytes, without their length.
    package var protobuf: [UInt8] {
        var writer = ProtobufWriter()
        write(to: &writer)
        return writer.bytes
    }
}
