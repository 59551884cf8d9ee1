/// The exception at the bottom of a stack trace, and the line of the user's code that led to it.
package struct RootCause: Sendable, Hashable {
    /// `java.io.FileNotFoundException: hdfs:///in (No such file or directory)`.
    package let exception: String
    /// `Clicks.java:31`; nil where the trace holds no line of the user's own code.
    package let place: String?

    /// Finds the last stack trace of a log and takes the innermost of its causes. One that only tells that a call was
    /// interrupted is what an end brings with it, and counts where there is no other before it.
    ///
    /// - Returns: nil for a log without a stack trace.
    package init?(in log: String) {
        var lines = log.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        var interruption: RootCause?
        while let (cause, start) = Self.last(in: lines) {
            guard Self.interruptions.contains(cause.className) else {
                self = cause
                return
            }
            interruption = interruption ?? cause
            lines = lines[..<start]
        }
        guard let interruption else { return nil }
        self = interruption
    }

    private static let interruptions: Set = [
        "java.io.InterruptedIOException", "java.lang.InterruptedException",
        "java.nio.channels.ClosedByInterruptException",
    ]

    /// The cause that the last stack trace tells, and the line above which the next one may end.
    private static func last(in lines: ArraySlice<Substring>) -> (cause: RootCause, start: Int)? {
        guard let end = lines.lastIndex(where: { TraceLine($0) == .frame }) else { return nil }
        // An innermost cause whose frames are all those of its outer one has none of its own.
        let last = lines[end...].prefix { TraceLine($0) != .other }.indices.last ?? end
        var index = last
        var inner: Substring?
        var place: String?
        while index >= lines.startIndex {
            switch TraceLine(lines[index]) {
            case .frame: if let found = Self.place(lines[index]) { place = found }
            case .omission: break
            case .cause(let exception):
                if inner == nil { inner = exception }
                if let place, let inner { return (RootCause(inner, place: place), index) }
            case .other:
                guard let head = Self.head(lines[...index]) else { return nil }
                if inner == nil, case .cause(let exception) = TraceLine(lines[head]) { inner = exception }
                return (RootCause(inner ?? lines[head], place: place), head)
            }
            index -= 1
        }
        return inner.map { (RootCause($0, place: place), lines.startIndex) }
    }

    init(exception: String, place: String?) {
        self.exception = exception
        self.place = place
    }

    private init(_ exception: Substring, place: String?) {
        var text = exception.drop { $0 == " " || $0 == "\t" }
        for wrapper in Self.wrappers {
            let rest = text.dropFirst(wrapper.count + 2)
            if text.hasPrefix(wrapper + ": "), Self.isException(rest) { text = rest }
        }
        self.exception = String(text)
        self.place = place
    }

    /// The class's whole name, without the message.
    package var className: String { String(exception.prefix { $0 != ":" }) }

    private static let wrappers = [
        "java.util.concurrent.CompletionException", "java.util.concurrent.ExecutionException",
    ]

    /// A message may have several lines: the one that names the exception is looked for above them.
    private static func head(_ lines: ArraySlice<Substring>) -> Int? {
        for index in lines.indices.reversed().prefix(6) {
            switch TraceLine(lines[index]) {
            case .cause: return index
            case .other where isException(lines[index]): return index
            case .other: continue
            case .frame, .omission: break
            }
            break
        }
        return lines.last?.allSatisfy(\.isWhitespace) == false ? lines.indices.last : nil
    }

    /// Whether a line begins as `Throwable.toString` does: with the name of a class in a package.
    private static func isException(_ line: Substring) -> Bool {
        let name = line.prefix { $0 != ":" }
        return name.contains(".") && name.allSatisfy { $0.isLetter || $0.isNumber || "._$".contains($0) }
    }

    /// Packages whose lines tell a user nothing of his own program.
    private static let platform = [
        "java.", "javax.", "jdk.", "sun.", "com.sun.", "scala.", "akka.", "org.apache.flink.", "org.apache.hadoop.",
        "org.apache.pekko.",
    ]

    /// `at Clicks.main(Clicks.java:31)` gives `Clicks.java:31`; frames of native methods have none.
    private static func place(_ line: Substring) -> String? {
        guard let at = line.firstRange(of: "at "), let open = line[at.upperBound...].firstIndex(of: "("),
            let close = line[open...].firstIndex(of: ")")
        else { return nil }
        // Before the class may stand its loader and its module: `app//`, `java.base/`.
        let method = line[at.upperBound..<open].split(separator: "/").last ?? ""
        let isExample = method.contains(".examples.")
        guard isExample || !platform.contains(where: method.hasPrefix) else { return nil }
        let inside = line[line.index(after: open)..<close]
        return inside.contains(":") ? String(inside) : nil
    }
}
