/// A yes or no on the wire, which some versions write as text.
package struct Flag: Decodable, Hashable, Sendable {
    package let isSet: Bool

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let bool = try? container.decode(Bool.self) {
            isSet = bool
            return
        }
        switch try container.decode(String.self) {
        case "true": isSet = true
        case "false": isSet = false
        case let text:
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no yes or no")
        }
    }
}
