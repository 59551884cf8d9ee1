/// What a JobManager answers where it cannot: often a whole stack trace in one text.
struct ErrorsWire: Decodable {
    let errors: [String]

    /// What is wrong, in a line: a handler's own words, or behind its "Internal server error." the root cause.
    ///
    /// - Parameter ofProgram: whether the user's program may have failed, of which a handler's own words say nothing.
    func words(ofProgram: Bool) -> String? {
        let said = errors.filter { !$0.isEmpty }
        let trace = said.first { $0.hasPrefix("<Exception on server side:") } ?? (ofProgram ? said.first : nil)
        return trace.map { StackTrace($0).rootCause } ?? said.first.map(Self.firstLine)
    }

    /// The longest of the texts: the stack trace, where there is one.
    var trace: String? { errors.max { $0.utf8.count < $1.utf8.count } }

    static func firstLine(of words: String) -> String {
        let line = words.split(whereSeparator: \.isNewline).first.map { String($0.prefix(300)) } ?? words
        return StackTrace.unwrapped(line)
    }
}
