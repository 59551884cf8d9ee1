/// What a line is in a stack trace as Java prints one.
enum TraceLine: Equatable {
    /// `at Clicks.main(Clicks.java:31)`.
    case frame
    /// `... 14 more`, and whatever was suppressed, which is indented further.
    case omission
    /// `Caused by: ` and the exception behind it.
    case cause(Substring)
    case other

    init(_ line: Substring) {
        let text = line.drop { $0 == " " || $0 == "\t" }
        if line.hasPrefix("\t\t") || line.hasPrefix("\tSuppressed: ")
            || text.hasPrefix("... ") && text.hasSuffix(" more")
        {
            self = .omission
        } else if text.hasPrefix("at "), text.contains("(") {
            self = .frame
        } else if text.hasPrefix("Caused by: ") {
            self = .cause(text.dropFirst("Caused by: ".count))
        } else {
            self = .other
        }
    }
}
