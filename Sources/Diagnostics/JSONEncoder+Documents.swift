package import FoundationEssentials

extension JSONEncoder {
    /// For every document that Bobbin writes: the keys in order, so that one value gives the same bytes each time, slashes
    /// as they are, times as ISO 8601.
    ///
    /// - Parameter pretty: whether a person reads it: a line for each member.
    package static func documents(pretty: Bool = false) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        encoder.dateEncodingStrategy = .iso8601
        return encoder
    }
}
