/// What a hash function makes of a content.
package struct Digest: Hashable, Sendable {
    package let bytes: [UInt8]

    /// Two digits, in lower case, a byte.
    package var hexadecimal: String {
        String(decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
