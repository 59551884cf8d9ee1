import FoundationEssentials

/// Documents as a person reads them.
enum PrettyText {
    /// - Returns: JSON with a line for each member; nil where a value cannot be written as JSON.
    static func json(_ value: some Encodable) -> String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) }
    }
}
