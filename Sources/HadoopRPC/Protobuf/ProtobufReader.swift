/// Takes the parts of protocol buffers messages from the front of some bytes.
package struct ProtobufReader {
    package private(set) var rest: ArraySlice<UInt8>

    package init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    mutating func varint() throws(ProtobufFault) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 7) {
            guard let byte = rest.popFirst() else { throw ProtobufFault("the message ends within a number") }
            value |= UInt64(byte & 0x7f) << UInt64(shift)
            if byte < 0x80 { return value }
        }
        throw ProtobufFault("a number has more than ten bytes")
    }

    mutating func bytes(_ count: Int) throws(ProtobufFault) -> ArraySlice<UInt8> {
        guard count <= rest.count else {
            throw ProtobufFault("the message ends \(count - rest.count) bytes too early")
        }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// The bytes behind a length.
    package mutating func delimited() throws(ProtobufFault) -> ArraySlice<UInt8> {
        guard let count = Int(exactly: try varint()) else { throw ProtobufFault("a length is above any memory") }
        return try bytes(count)
    }

    /// The message behind a length.
    package mutating func message() throws(ProtobufFault) -> ProtobufMessage {
        try ProtobufMessage(try delimited())
    }
}
