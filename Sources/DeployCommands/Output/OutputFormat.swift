/// How data is printed.
package enum OutputFormat: String, Sendable {
    case table, json, id

    /// - Parameter word: of `-o`; nil for the default.
    package init(_ word: String?) {
        self = word.flatMap(OutputFormat.init(rawValue:)) ?? .table
    }

    /// The format that unread words ask for, so that even an error in them is printed in it.
    package static func asked(in words: [String]) -> OutputFormat {
        for (index, word) in words.enumerated() {
            if word == "-o" || word == "--output", index + 1 < words.count { return OutputFormat(words[index + 1]) }
            for start in ["-o=", "--output=", "-o"] where word.hasPrefix(start) {
                return OutputFormat(String(word.dropFirst(start.count)))
            }
        }
        return .table
    }
}
