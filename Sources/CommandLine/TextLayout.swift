/// Fills lines with words.
package enum TextLayout {
    /// The text in lines of at most `width` columns, where no word alone is wider; paragraphs (parted by a line break)
    /// keep their breaks, and a line that starts with a blank is left as it is.
    package static func fill(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
            paragraph.first == " " ? [String(paragraph)] : fillParagraph(paragraph, width: width)
        }
    }

    private static func fillParagraph(_ text: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return lines + [line]
    }

    /// Terms at the left and their explanations at the right, as in a help text: a term that is too wide for its column
    /// has a line of its own.
    static func definitions(_ rows: [(term: String, text: String)], column: Int, width: Int) -> [String] {
        rows.flatMap { row -> [String] in
            let term = "  " + row.term
            let indent = String(repeating: " ", count: column)
            let lines = fill(row.text, width: width - column)
            guard term.count + 2 <= column, let first = lines.first else {
                return [term] + lines.filter { !$0.isEmpty }.map { indent + $0 }
            }
            let start = term + String(repeating: " ", count: column - term.count) + first
            return [start] + lines.dropFirst().map { indent + $0 }
        }
    }
}
