/// How a field's value lies in the bytes: the low three bits of its tag.
enum ProtobufForm: UInt8 {
    case varint = 0
    case fixed64 = 1
    case delimited = 2
    case fixed32 = 5
}
