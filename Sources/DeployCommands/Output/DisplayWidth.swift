/// How many columns of a terminal a text takes.
enum DisplayWidth {
    /// Scalars of East Asian scripts and pictures that take two columns (Unicode's East Asian Width W and F).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
        0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]

    static func columns(_ text: some StringProtocol) -> Int {
        text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + columns($1) }
    }

    /// A letter with its accents is one column.
    static func columns(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.properties.isDefaultIgnorableCodePoint || first.properties.generalCategory == .nonspacingMark {
            return 0
        }
        return wide.contains { $0.contains(first.value) } ? 2 : 1
    }

    /// The text in exactly so many columns: cut, with `…` at its end, or filled up with blanks.
    static func fit(_ text: String, _ width: Int, alignsRight: Bool = false) -> String {
        let cut = cut(text, width)
        let fill = String(repeating: " ", count: max(0, width - columns(cut)))
        return alignsRight ? fill + cut : cut + fill
    }

    /// The text in at most so many columns, with `…` at its end where something is missing.
    static func cut(_ text: String, _ width: Int) -> String {
        guard columns(text) > width else { return text }
        var kept = ""
        var used = 1
        for character in text {
            used += columns(character)
            guard used <= width else { break }
            kept.append(character)
        }
        return width < 1 ? "" : kept + "…"
    }
}
