/// The exception at the bottom of a stack trace, and the line of the user's code that threw it.
package struct RootCause: Sendable, Hashable {
    /// `java.io.FileNotFoundException: hdfs:///in (No such file or directory)`.
    package let exception: String
    /// `Clicks.java:31`; nil where the trace does not tell.
    package let place: String?

    /// Finds the last stack trace of a log and takes the innermost of its causes.
    ///
    /// - Returns: nil for a log without a stack trace.
    package init?(in log: String) {
        let lines = log.split(separator: "\n", omittingEmptySubsequences: false)
        guard let lastFrame = lines.lastIndex(where: Self.isFrame) else { return nil }
        var index = lastFrame
        // Frames and the ends of shortened traces lead up to the line that names the exception.
        while index > lines.startIndex, Self.isFrame(lines[index]) || Self.isOmission(lines[index]) { index -= 1 }
        var exception = lines[index]
        let firstFrame = lines[(index + 1)...].first(where: Self.isFrame)
        if let range = exception.firstRange(of: "Caused by: ") { exception = exception[range.upperBound...] }
        let text = exception.drop { $0 == " " || $0 == "\t" }
        guard !text.isEmpty else { return nil }
        self.exception = String(text)
        place = firstFrame.flatMap(Self.place)
    }

    private static func isFrame(_ line: Substring) -> Bool {
        line.drop { $0 == "\t" || $0 == " " }.hasPrefix("at ") && line.contains("(")
    }

    private static func isOmission(_ line: Substring) -> Bool {
        let text = line.drop { $0 == "\t" || $0 == " " }
        return text.hasPrefix("... ") && text.hasSuffix(" more")
    }

    /// `at Clicks.main(Clicks.java:31)` gives `Clicks.java:31`; frames of native methods have none.
    private static func place(_ frame: Substring) -> String? {
        guard let open = frame.lastIndex(of: "("), let close = frame.lastIndex(of: ")"), open < close else {
            return nil
        }
        let inside = frame[frame.index(after: open)..<close]
        return inside.contains(":") ? String(inside) : nil
    }
}
