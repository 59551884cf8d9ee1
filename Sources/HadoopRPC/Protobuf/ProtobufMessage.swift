/// A protocol buffers message that was read: its fields by their numbers. Which type a field has is the caller's
/// knowledge; fields that nobody asks for are no error.
package struct ProtobufMessage: Sendable {
    private enum Value {
        case number(UInt64)
        case bytes(ArraySlice<UInt8>)
    }

    private var fields: [Int: [Value]] = [:]

    /// - Throws: ``ProtobufFault`` for bytes that end within a field, or a form that version 2 of the language lacks.
    package init(_ bytes: ArraySlice<UInt8>) throws(ProtobufFault) {
        var reader = ProtobufReader(bytes)
        while !reader.rest.isEmpty {
            let tag = try reader.varint()
            guard let form = ProtobufForm(rawValue: UInt8(tag & 7)), let number = Int(exactly: tag >> 3), number > 0
            else { throw ProtobufFault("a field has the tag \(tag)") }
            let value: Value =
                switch form {
                case .varint: .number(try reader.varint())
                case .fixed64: .number(Self.number(try reader.bytes(8)))
                case .fixed32: .number(Self.number(try reader.bytes(4)))
                case .delimited: .bytes(try reader.delimited())
                }
            fields[number, default: []].append(value)
        }
    }

    package init() {}

    /// An `int32`, `int64`, `uint64`, or enum; nil where the field is not set. The last one counts.
    package func integer(_ number: Int) -> Int64? { integers(number).last }

    /// As ``integer(_:)``, for what is counted or numbered.
    ///
    /// - Throws: ``ProtobufFault`` above `int32`.
    package func count(_ number: Int) throws(ProtobufFault) -> Int? {
        guard let value = integer(number) else { return nil }
        guard let narrow = Int32(exactly: value) else { throw ProtobufFault("field \(number) has \(value)") }
        return Int(narrow)
    }

    package func integers(_ number: Int) -> [Int64] {
        values(number).compactMap { if case .number(let raw) = $0 { Int64(bitPattern: raw) } else { nil } }
    }

    package func bool(_ number: Int) -> Bool? { integer(number).map { $0 != 0 } }

    /// A `sint32`.
    package func zigzag(_ number: Int) -> Int32? {
        integer(number).map { raw in
            let low = UInt32(truncatingIfNeeded: raw)
            return Int32(bitPattern: low >> 1) ^ -Int32(bitPattern: low & 1)
        }
    }

    package func float(_ number: Int) -> Float? {
        integer(number).map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) }
    }

    package func bytes(_ number: Int) -> [UInt8]? { slices(number).last.map { Array($0) } }

    /// A text; bytes that are no UTF-8 become U+FFFD.
    package func text(_ number: Int) -> String? { texts(number).last }

    package func texts(_ number: Int) -> [String] { slices(number).map { String(decoding: $0, as: UTF8.self) } }

    package func message(_ number: Int) throws(ProtobufFault) -> ProtobufMessage? {
        guard let slice = slices(number).last else { return nil }
        return try ProtobufMessage(slice)
    }

    package func messages(_ number: Int) throws(ProtobufFault) -> [ProtobufMessage] {
        var messages: [ProtobufMessage] = []
        for slice in slices(number) { messages.append(try ProtobufMessage(slice)) }
        return messages
    }

    package func record<Record: ProtobufRecord>(
        _ number: Int, as type: Record.Type = Record.self
    ) throws(ProtobufFault) -> Record? {
        guard let message = try message(number) else { return nil }
        return try Record(message)
    }

    package func records<Record: ProtobufRecord>(
        _ number: Int, as type: Record.Type = Record.self
    ) throws(ProtobufFault) -> [Record] {
        var records: [Record] = []
        for message in try messages(number) { records.append(try Record(message)) }
        return records
    }

    /// - Throws: ``ProtobufFault`` where the field is not set.
    package func required<Record: ProtobufRecord>(
        _ number: Int, as type: Record.Type = Record.self
    ) throws(ProtobufFault) -> Record {
        guard let record = try record(number, as: type) else {
            throw ProtobufFault("field \(number), which is required, is not set")
        }
        return record
    }

    private func values(_ number: Int) -> [Value] { fields[number] ?? [] }

    private func slices(_ number: Int) -> [ArraySlice<UInt8>] {
        values(number).compactMap { if case .bytes(let slice) = $0 { slice } else { nil } }
    }

    private static func number(_ littleEndian: ArraySlice<UInt8>) -> UInt64 {
        littleEndian.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
