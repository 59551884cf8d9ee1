/// The few forms of roff that the manual page needs.
enum Roff {
    /// Text with nothing in it that roff would take for its own: backslashes, dashes, and quotes of options and code
    /// stay what they are.
    static func text(_ text: String) -> String {
        let escaped = text.map { character -> String in
            switch character {
            case "\\": "\\e"
            case "-": "\\-"
            case "\"": "\\(dq"
            case "'": "\\(aq"
            case "`": "\\(ga"
            case "~": "\\(ti"
            case "^": "\\(ha"
            default: String(character)
            }
        }.joined()
        return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }

    /// Lines as they are filled; a line with a blank at its start stands alone.
    static func paragraphs(_ text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                lines.append(".PP")
            } else if line.hasPrefix(" ") {
                lines += [".br", "\\&" + self.text(String(line))]
            } else {
                lines.append(self.text(String(line)))
            }
        }
        return lines
    }

    /// A term and, indented, what it means.
    static func definition(_ term: String, _ meaning: String) -> [String] {
        [".TP", ".B \(text(term))"] + paragraphs(meaning)
    }

    static func examples(_ examples: [CommandSpecification.Example]) -> [String] {
        examples.flatMap { example -> [String] in
            [".PP"] + paragraphs(example.explanation) + [".PP", ".RS 4", ".nf"]
                + example.command.split(separator: "\n").map { text(String($0)) } + [".fi", ".RE"]
        }
    }
}
