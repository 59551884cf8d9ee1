/// Makes text of other programs fit for a terminal.
package enum PrintableText {
    /// The text without control characters: those that would move the cursor or change colours become `?`, a tab one
    /// blank. Line breaks stay.
    package static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isControl($0) && $0 != "\n" }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\r" {
            switch scalar {
            case "\n": scalars.append(scalar)
            case "\t": scalars.append(" ")
            default: scalars.append(isControl(scalar) ? "?" : scalar)
            }
        }
        return String(scalars)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// The text for a place where only ASCII is understood: the few other signs that Bobbin writes are replaced.
    static func ascii(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        return text.map { character in
            switch character {
            case "·": "-"
            case "…": "..."
            case "█": "#"
            case "░": "."
            default: String(character)
            }
        }.joined()
    }
}
