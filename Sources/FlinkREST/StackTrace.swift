/// A Java stack trace as a JobManager sends it: one text of many lines.
struct StackTrace {
    private let lines: [Substring]

    init(_ text: String) {
        lines = text.split(whereSeparator: \.isNewline)
    }

    /// The innermost of its causes: class and message in a line of at most 300 characters.
    var rootCause: String {
        let cause = lines.last { $0.hasPrefix(Self.mark) }?.dropFirst(Self.mark.count)
        let first = lines.first { !$0.hasPrefix("<") && !$0.allSatisfy(\.isWhitespace) }
        return Self.unwrapped(String((cause ?? first ?? "it says nothing").prefix(300)))
    }

    private static let mark = "Caused by: "

    /// The text without the classes that say no more than that something is wrong.
    static func unwrapped(_ line: String) -> String {
        var rest = line[...]
        while let wrapper = wrappers.first(where: { rest.hasPrefix($0 + ": ") }) {
            rest = rest.dropFirst(wrapper.count + 2)
        }
        return String(rest)
    }

    private static let wrappers = [
        "java.util.concurrent.CompletionException", "java.util.concurrent.ExecutionException",
        "org.apache.flink.runtime.rest.handler.RestHandlerException", "org.apache.flink.runtime.rest.NotFoundException",
        "org.apache.flink.util.SerializedThrowable",
    ]
}
