/// What a shell can offer for the last of some words.
package struct Completion: Sendable, Hashable {
    package enum Source: Sendable, Hashable {
        /// The candidates alone.
        case candidates
        case files
        case folders
        /// The lines that the program prints when it is called with these words.
        case output(of: [String])
    }

    package struct Candidate: Sendable, Hashable {
        package let word: String
        package let help: String
    }

    package let source: Source
    package let candidates: [Candidate]

    static func from(_ candidates: [Candidate]) -> Completion { .init(source: .candidates, candidates: candidates) }
    static let none = Completion(source: .candidates, candidates: [])

    /// The text that the scripts of ``CompletionScript`` read: a line with the source, then a line for each candidate,
    /// the word parted from its help by a tab.
    package var text: String {
        let head =
            switch source {
            case .candidates: "words"
            case .files: "files"
            case .folders: "folders"
            case .output(let words): "output " + words.joined(separator: " ")
            }
        return ([head] + candidates.map { "\($0.word)\t\($0.help)" }).map { $0 + "\n" }.joined()
    }
}
