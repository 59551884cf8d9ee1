import Diagnostics

/// Lists and maps in one line of text, as Flink's `StructuredOptionsSplitter` has them: parts between delimiters, blanks
/// around a part dropped, and a part in single or double quotes with the quote doubled inside it.
enum StructuredText {
    /// The parts of a text. Nothing before the first or after the last delimiter is no part; nothing between two is an
    /// empty one.
    ///
    /// - Throws: ``DeployError`` `configurationMalformed` for a quote that is not closed, or that something follows.
    static func split(_ text: String, at delimiter: Unicode.Scalar) throws(DeployError) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var parts: [String] = []
        var position = 0
        var afterDelimiter = false
        var afterQuotes = false
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar == delimiter {
                if afterDelimiter { parts.append("") }
                afterDelimiter = true
                afterQuotes = false
                position += 1
            } else if isWhitespace(scalar) {
                position += 1
            } else if afterQuotes {
                throw DeployError(
                    .configurationMalformed, "there is more text after the closing quote at position \(position)")
            } else if scalar == "'" || scalar == "\"" {
                parts.append(try quotedPart(of: scalars, from: &position))
                afterDelimiter = false
                afterQuotes = true
            } else {
                let end = scalars[position...].firstIndex(of: delimiter) ?? scalars.count
                parts.append(trimmed(String(String.UnicodeScalarView(scalars[position..<end]))))
                position = end
                afterDelimiter = false
            }
        }
        return parts
    }

    private static func quotedPart(of scalars: [Unicode.Scalar], from position: inout Int) throws(DeployError) -> String
    {
        let quote = scalars[position]
        var part = String.UnicodeScalarView()
        var next = position + 1
        while next < scalars.count {
            if scalars[next] != quote {
                part.append(scalars[next])
            } else if next + 1 < scalars.count, scalars[next + 1] == quote {
                part.append(quote)
                next += 1
            } else {
                position = next + 1
                return String(part)
            }
            next += 1
        }
        throw DeployError(.configurationMalformed, "the quote at position \(position) is not closed")
    }

    /// The pairs of a map: `k:v` joined by commas, both quoted where they must be.
    ///
    /// - Throws: ``DeployError`` `configurationMalformed` for a part that is no pair, or a key that is there twice.
    static func pairs(_ text: String) throws(DeployError) -> [String: String] {
        var pairs: [String: String] = [:]
        for part in try split(text, at: ",") {
            let pair = try split(part, at: ":")
            guard pair.count == 2 else {
                throw DeployError(.configurationMalformed, "'\(part)' is not a key and a value joined by ':'")
            }
            guard pairs.updateValue(pair[1], forKey: pair[0]) == nil else {
                throw DeployError(.configurationMalformed, "the key '\(pair[0])' is there twice")
            }
        }
        return pairs
    }

    /// The line that Flink splits into these parts. Quotes stand where Flink's own client puts them, and around what
    /// would be lost without: blanks at an end of a part, an empty part at an end of the list.
    static func joined(_ parts: [String]) -> String {
        parts.enumerated().map { index, part in
            let isAtEnd = index == 0 || index == parts.count - 1
            return part.isEmpty && isAtEnd ? "''" : quoted(part, unless: ";")
        }.joined(separator: ";")
    }

    /// The line that Flink splits into these pairs, in the order of their keys.
    static func joined(_ pairs: [String: String]) -> String {
        pairs.sorted { $0.key < $1.key }.map { key, value in
            func side(_ text: String) -> String { text.isEmpty ? "''" : quoted(text, unless: ":") }
            return quoted(side(key) + ":" + side(value), unless: ",")
        }.joined(separator: ",")
    }

    private static func quoted(_ text: String, unless delimiter: Unicode.Scalar) -> String {
        let scalars = text.unicodeScalars
        let mustBe =
            scalars.contains { $0 == delimiter || $0 == "'" || $0 == "\"" }
            || scalars.first.map(isLost) == true || scalars.last.map(isLost) == true
        return mustBe ? "'" + text.replacing("'", with: "''") + "'" : text
    }

    /// What Java's `Character.isWhitespace` takes for a blank.
    private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x1C...0x20: true
        case 0xA0, 0x2007, 0x202F: false
        default: [.spaceSeparator, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
    }

    /// What an end of a part loses without quotes.
    private static func isLost(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || isWhitespace(scalar) }

    /// A text as Java's `String.trim` leaves it: without spaces and control characters at its ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { $0.value > 0x20 }),
            let last = scalars.lastIndex(where: { $0.value > 0x20 })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}
