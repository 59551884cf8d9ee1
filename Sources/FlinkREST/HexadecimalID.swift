/// A name that Flink writes as 32 hexadecimal digits (`org.apache.flink.util.AbstractID`).
package protocol HexadecimalID: Hashable, Sendable, Codable, CustomStringConvertible {
    /// 32 hexadecimal digits in lower case.
    var text: String { get }

    /// - Returns: nil for a text that is none.
    init?(_ text: String)
}

extension HexadecimalID {
    /// A new one that nobody else has.
    package static func random() -> Self {
        let digits = (0..<2).map { _ in
            let half = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - half.count) + half
        }
        guard let id = Self(digits.joined()) else { preconditionFailure("32 digits are an id") }
        return id
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no id of 32 digits")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    package var description: String { text }

    static func checked(_ text: String) -> String? {
        guard text.utf8.count == 32, text.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
            return nil
        }
        return text.lowercased()
    }
}
