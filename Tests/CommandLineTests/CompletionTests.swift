import CommandLine
import Testing

@Suite struct CompletionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let words: [String]
        var source = Completion.Source.candidates
        var candidates: [String] = []
        var testDescription: String { words.joined(separator: " ") }
    }

    static let cases = [
        Case(words: [""], candidates: ["send", "list", "harbour"]),
        Case(words: ["-o", "json", "s"], candidates: ["send"]),
        Case(words: ["harbour", ""], candidates: ["show", "names"]),
        Case(words: ["send", ""], source: .files),
        Case(words: ["send", "--ca"], candidates: ["--carrier", "--careful"]),
        Case(words: ["send", "-D"], candidates: ["-D"]),
        Case(words: ["send", "--qu"], candidates: ["--quiet"]),
        Case(words: ["list", "-q"], candidates: ["-q"]),
        Case(words: ["list", "--q"], candidates: ["--queue", "--quiet"]),
        Case(words: ["list", "-o", ""], candidates: ["table", "json"]),
        Case(words: ["list", "--output=j"], candidates: ["--output=json"]),
        Case(words: ["send", "--manifest", ""], source: .files),
        Case(words: ["send", "--manifest=pa"], source: .files),
        Case(words: ["send", "--hold", ""], source: .folders),
        Case(words: ["send", "-dp", ""]),
        Case(words: ["send", "-c", "Tom", "--labe"], candidates: ["--label"]),
        Case(words: ["send", "--", "-"], source: .files),
        Case(words: ["send", "tea.box", "-"], source: .files),
        Case(words: ["harbour", "show", ""], source: .output(of: ["harbour", "names"])),
        Case(words: ["harbour", "show", "Cork", ""]),
        Case(words: ["send", "--old"]),
        Case(words: ["nothing", "x"]),
    ]

    @Test(arguments: cases) func aShellOffersWhatCanStandThere(_ given: Case) {
        let completion = CompletionQuery(root: Sample.root, globalOptions: Sample.globalOptions)
            .completion(of: given.words)
        #expect(completion.source == given.source)
        #expect(completion.candidates.map(\.word) == given.candidates)
    }

    @Test func candidatesSayWhatTheyMean() {
        let completion = CompletionQuery(root: Sample.root, globalOptions: Sample.globalOptions)
            .completion(of: ["send", "--carr"])
        #expect(completion.text == "words\n--carrier\tWho carries it\n")
    }
}
