/// What the value of an option or a positional may be: it is checked when the words are parsed, and a shell completes
/// it from the same knowledge.
package enum ValueForm: Sendable, Hashable {
    case text
    /// The path of a file; whether it exists is the command's business.
    case file
    /// The path of a folder.
    case folder
    /// One of these, without regard to case; the parsed value has the spelling given here.
    case choice([String])
    /// Any text; a shell offers these.
    case suggestions([String])
    /// A whole number of this range, or one that is outside of it.
    case integer(ClosedRange<Int>, or: Int? = nil)
    /// A number and its unit, as ``DurationText`` reads it.
    case duration
    /// Any text; a shell offers the lines that the program prints when it is called with these words.
    case output(of: [String])
}
