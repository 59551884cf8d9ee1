import CommandLine
import Diagnostics
import Testing

@Suite struct UsageErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let words: [String]
        let message: String
        var hint = "See ferry send --help"
        var testDescription: String { words.joined(separator: " ") }
    }

    static let cases = [
        Case(words: [], message: "ferry needs a command", hint: "See ferry --help"),
        Case(words: ["harbour"], message: "ferry harbour needs a command", hint: "See ferry harbour --help"),
        Case(words: ["sned"], message: #"ferry has no command "sned", did you mean send?"#, hint: "See ferry --help"),
        Case(words: ["secrt"], message: #"ferry has no command "secrt""#, hint: "See ferry --help"),
        Case(
            words: ["harbour", "shows"], message: #"ferry harbour has no command "shows", did you mean show?"#,
            hint: "See ferry harbour --help"),
        Case(
            words: ["send"], message: "ferry send has nothing after it",
            hint: "Is a \\ missing at the end of the line above?"),
        Case(words: ["send", "-d"], message: "ferry send needs PARCEL"),
        Case(words: ["send", "--carier", "x"], message: "ferry send has no option --carier, did you mean --carrier?"),
        Case(words: ["send", "--CARRIER=x"], message: "ferry send has no option --CARRIER, did you mean --carrier?"),
        Case(words: ["send", "-carier", "x"], message: "ferry send has no option -carier, did you mean --carrier?"),
        Case(words: ["send", "-zap=secret", "x"], message: "ferry send has no option -zap"),
        Case(words: ["send", "-dz", "x"], message: "ferry send has no option -dz"),
        Case(words: ["send", "--car", "x"], message: "--car can be --carrier or --careful"),
        Case(words: ["send", "--careful=yes", "x"], message: "--careful takes no value"),
        Case(words: ["send", "-c"], message: "-c needs a value: -c NAME"),
        Case(
            words: ["send", "-c", "-d", "x"], message: "-c needs a value, but an option follows: -d",
            hint: "A value that starts with a dash is written --carrier=VALUE"),
        Case(
            words: ["send", "-c", "--carefull", "x"], message: "-c needs a value, but an option follows: --carefull",
            hint: "A value that starts with a dash is written --carrier=VALUE"),
        Case(words: ["send", "-p", "four", "x"], message: #"-p is a number, not "four""#),
        Case(words: ["send", "-p4x", "x"], message: #"-p is a number, not "4x""#),
        Case(words: ["send", "-p", "0", "x"], message: "-p is 1 to 99, not 0"),
        Case(words: ["send", "-p", "-1", "x"], message: "-p is 1 to 99, not -1"),
        Case(words: ["send", "--pause", "10", "x"], message: #"--pause is a time such as 90s, 10m, or 2h, not "10""#),
        Case(words: ["send", "-rk", "x"], message: "-rk cannot be used: rockets are not built yet"),
        Case(
            words: ["list", "-o", "jsno"], message: #"-o is table or json, not "jsno", did you mean json?"#,
            hint: "See ferry list --help"),
        Case(words: ["list", "all"], message: #"ferry list does not take "all""#, hint: "See ferry list --help"),
        Case(
            words: ["-Da=b", "send", "x"], message: "-Da stands before the command's name and is no global option",
            hint: "A command's options follow its name; see ferry --help"),
    ]

    @Test(arguments: cases) func wrongWordsAreNamedWithWhatWouldBeRight(_ given: Case) throws {
        let error = try #require(throws: DeployError.self) { try Sample.parser.parse(given.words) }
        #expect(error.code == .usage)
        #expect(error.message == given.message)
        #expect(error.hint == given.hint)
    }
}
