import Diagnostics

extension Decoder {
    /// - Throws: ``UnknownMember`` for the first member, in the order of their names, that is none of the keys.
    func refuseUnknown<Keys: CodingKey & CaseIterable>(_ keys: Keys.Type) throws {
        let known = keys.allCases.map(\.stringValue)
        let there = try container(keyedBy: AnyCodingKey.self).allKeys.map(\.stringValue)
        guard let unknown = there.sorted().first(where: { !known.contains($0) }) else { return }
        throw UnknownMember(
            path: (codingPath.map(\.stringValue) + [unknown]).joined(separator: "."),
            suggestion: Misspelling.suggestion(for: unknown, known: Set(known)))
    }
}

/// A member of a document that nobody knows.
struct UnknownMember: Error {
    /// From the document's root, with dots.
    let path: String
    let suggestion: String?
}

private struct AnyCodingKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
