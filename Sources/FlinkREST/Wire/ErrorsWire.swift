/// What a JobManager answers where it cannot: often a whole stack trace in one text.
struct ErrorsWire: Decodable {
    let errors: [String]

    static func firstLine(of words: String) -> String {
        words.split(whereSeparator: \.isNewline).first.map { String($0.prefix(300)) } ?? words
    }
}
