/// A protocol buffers message (version 2 of the language) that is being put together, field after field.
package struct ProtobufWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    /// Adds an `int32`, `int64`, `uint32`, `uint64`, or enum; nil adds nothing. A negative number takes ten bytes.
    package mutating func add(_ number: Int, _ value: Int64?) {
        guard let value else { return }
        tag(number, .varint)
        Self.append(UInt64(bitPattern: value), to: &bytes)
    }

    package mutating func add(_ number: Int, _ value: Int) { add(number, Int64(value)) }

    package mutating func add(_ number: Int, _ value: Bool) { add(number, value ? 1 : 0) }

    /// Adds a `sint32`, in which -1 is as short as 1.
    package mutating func add(_ number: Int, zigzag value: Int32) {
        tag(number, .varint)
        Self.append(UInt64(UInt32(bitPattern: (value << 1) ^ (value >> 31))), to: &bytes)
    }

    package mutating func add(_ number: Int, _ value: Float) {
        tag(number, .fixed32)
        withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 }
    }

    /// Adds a text; nil adds nothing.
    package mutating func add(_ number: Int, _ text: String?) {
        if let text { add(number, Array(text.utf8)) }
    }

    /// Adds bytes or a message that is written already.
    package mutating func add(_ number: Int, _ content: [UInt8]) {
        tag(number, .delimited)
        bytes += Self.delimited(content)
    }

    /// Adds a message; nil adds nothing.
    package mutating func add(_ number: Int, _ record: (any ProtobufRecord)?) {
        if let record { add(number, record.protobuf) }
    }

    /// Adds a message that is written where it stands.
    package mutating func add(_ number: Int, message write: (inout ProtobufWriter) -> Void) {
        var writer = ProtobufWriter()
        write(&writer)
        add(number, writer.bytes)
    }

    /// Adds each of them under the number.
    package mutating func add(_ number: Int, each records: [some ProtobufRecord]) {
        for record in records { add(number, record) }
    }

    /// A message behind its length, as a varint.
    package static func delimited(_ message: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        append(UInt64(message.count), to: &bytes)
        return bytes + message
    }

    private mutating func tag(_ number: Int, _ form: ProtobufForm) {
        Self.append(UInt64(number << 3) | UInt64(form.rawValue), to: &bytes)
    }

    private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        var rest = value
        while rest > 0x7f {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
