/// A number on the wire: services write the same field as `1024`, `1024.0`, or `"1024"`, by version and endpoint.
package struct Number: Decodable, Hashable, Sendable {
    package let int64: Int64

    package init(_ int64: Int64) { self.int64 = int64 }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let integer = try? container.decode(Int64.self) {
            int64 = integer
        } else if let double = (try? container.decode(Double.self))
            ?? Double((try? container.decode(String.self)) ?? "")
        {
            int64 = Number.clamped(double)
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no number")
        }
    }

    package var int: Int { Int(clamping: int64) }

    private static func clamped(_ double: Double) -> Int64 {
        if double.isNaN { return 0 }
        return Int64(exactly: double.rounded(.towardZero)) ?? (double < 0 ? .min : .max)
    }
}
