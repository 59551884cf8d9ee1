/// A line of a log with its break, and how bad it is.
struct LogLine: Sendable, Hashable {
    let text: String
    /// A class of the style sheet; nil for an ordinary line.
    let level: String?

    init(_ text: some StringProtocol) {
        self.text = String(text)
        level =
            if text.contains(" ERROR ") || text.contains(" FATAL ") { "error" } else if text.contains(" WARN ") {
                "warn"
            } else { nil }
    }

    static func lines(of text: String) -> [LogLine] {
        var lines: [LogLine] = []
        var rest = text[...]
        while let end = rest.firstIndex(of: "\n") {
            lines.append(LogLine(rest[...end]))
            rest = rest[rest.index(after: end)...]
        }
        return rest.isEmpty ? lines : lines + [LogLine(rest)]
    }

    var html: HTML { level.map { tag("span", .class($0), text: text) } ?? HTML(text) }
}
