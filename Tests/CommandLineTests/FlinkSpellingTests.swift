import CommandLine
import DeployCommands
import Diagnostics
import Testing

/// What Flink's own client makes of these words, found out with `CliFrontend.getCommandLine` of 1.17.2, 1.20.5, and 2.2.0.
@Suite struct FlinkSpellingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let words: [String]
        /// Name of the option as written in the table's first place, and its value.
        let uses: [String]
        var rest = ["x.jar"]
        var testDescription: String { words.joined(separator: " ") }
    }

    static let cases = [
        Case(words: ["-p4", "x.jar"], uses: ["-p 4"]),
        Case(words: ["-p=4", "x.jar"], uses: ["-p 4"]),
        Case(words: ["--parallelism=4", "x.jar"], uses: ["-p 4"]),
        Case(words: ["--paral", "4", "x.jar"], uses: ["-p 4"]),
        Case(words: ["-parallelism", "4", "x.jar"], uses: ["-p 4"]),
        Case(words: ["-paral=4", "x.jar"], uses: ["-p 4"]),
        Case(words: ["-p", "-1", "x.jar"], uses: ["-p -1"]),
        Case(words: ["-cFoo", "x.jar"], uses: ["-c Foo"]),
        Case(words: ["-c=Foo", "x.jar"], uses: ["-c Foo"]),
        Case(words: ["-c", "-xoo", "x.jar"], uses: ["-c -xoo"]),
        Case(words: ["-c", "-1", "x.jar"], uses: ["-c -1"]),
        Case(words: ["-c", "", "x.jar"], uses: ["-c "]),
        Case(words: ["-c", "\"Foo\"", "x.jar"], uses: ["-c Foo"]),
        Case(words: ["-c=\"Foo\"", "x.jar"], uses: ["-c \"Foo\""]),
        Case(words: ["-Dk=v", "x.jar"], uses: ["-D k=v"]),
        Case(words: ["-D", "k=v", "x.jar"], uses: ["-D k=v"]),
        Case(words: ["-D=k=v", "x.jar"], uses: ["-D k=v"]),
        Case(words: ["-Dk", "x.jar"], uses: ["-D k"]),
        Case(words: ["-D", "k", "v", "x.jar"], uses: ["-D k=v"]),
        Case(words: ["-Dk=a,b=c", "x.jar"], uses: ["-D k=a,b=c"]),
        Case(words: ["-D", "-k=v", "x.jar"], uses: ["-D -k=v"]),
        Case(words: ["-D", "\"k=v\"", "x.jar"], uses: ["-D k=v"]),
        Case(words: ["-yD", "k=v", "x.jar"], uses: ["-yD k=v"]),
        Case(words: ["-yjm", "1g", "x.jar"], uses: ["-yjm 1g"]),
        Case(words: ["-yt", "a", "-yt", "b", "x.jar"], uses: ["-yt a", "-yt b"]),
        Case(words: ["-yd", "x.jar"], uses: ["-yd"]),
        Case(words: ["-dn", "x.jar"], uses: ["-d", "-n"]),
        Case(words: ["-dp", "4", "x.jar"], uses: ["-d", "-p 4"]),
        Case(words: ["-np4", "x.jar"], uses: ["-n", "-p 4"]),
        Case(words: ["-sae", "x.jar"], uses: ["-sae"]),
        Case(words: ["-s", "-1", "x.jar"], uses: ["-s -1"]),
        Case(words: ["--det", "x.jar"], uses: ["-d"]),
        Case(words: ["-shutdownOnAttachedExit", "x.jar"], uses: ["-sae"]),
        Case(words: ["-rm", "claim", "x.jar"], uses: ["-rm CLAIM"]),
        Case(words: ["-restoreMode", "no_claim", "x.jar"], uses: ["-rm NO_CLAIM"]),
        Case(words: ["-tyarn-application", "x.jar"], uses: ["-t yarn-application"]),
        Case(words: ["-Ca", "-C", "\"b\"", "x.jar"], uses: ["-C a", "-C b"]),
        Case(words: ["-z", "-5.0e3", "x.jar"], uses: ["-z -5.0e3"]),
        Case(words: ["-zz", "x.jar"], uses: ["-z z"]),
        Case(words: ["-v", "x.jar"], uses: ["-v"]),
        Case(words: ["-j", "y.jar", "x.jar"], uses: ["-j y.jar"]),
        Case(words: ["-a", "1", "-2", "--x", "-d", "x.jar"], uses: ["-a 1", "-a -2", "-a --x", "-d"]),
        Case(words: ["-d", "--", "x.jar", "-p", "3"], uses: ["-d"], rest: ["x.jar", "-p", "3"]),
        Case(words: ["-", "x.jar"], uses: [], rest: ["-", "x.jar"]),
        Case(words: ["x.jar", "-d", "-zz"], uses: [], rest: ["x.jar", "-d", "-zz"]),
    ]

    static let parser = CommandParser(
        root: CommandSpecification(
            "flink", abstract: "reads words",
            subcommands: [
                CommandSpecification(
                    "run", abstract: "runs", options: SubmissionOptions.all, stopsAtFirstPositional: true,
                    programOptions: RunApplicationCommand.specification.programOptions)
            ]), globalOptions: [])

    @Test(arguments: cases) func wordsMeanWhatTheyMeanToFlink(_ given: Case) throws {
        let parsed = try Self.parser.parse(["run"] + given.words)
        let uses = parsed.uses.map { use in
            (use.option.names.prefix(1) + (use.value.map { [$0] } ?? [])).joined(separator: " ")
        }
        #expect(uses == given.uses)
        #expect(parsed.positionals == given.rest)
    }

    @Test(arguments: [["-p", "-d", "x"], ["-p"], ["-c", "--", "x"], ["-D"], ["--cl", "A", "x"], ["-s", "-p", "x"]])
    func wordsThatFlinkRefusesAreRefused(words: [String]) {
        #expect(throws: DeployError.self) { try Self.parser.parse(["run"] + words) }
    }

    /// Flink takes these for the program, so that the user reads of a missing jar.
    @Test(arguments: ["-d=true", "--zz", "--detached=true", "-classs"])
    func aWordWithADashThatIsNoOptionIsNeverTheProgram(word: String) {
        #expect(throws: DeployError.self) { try Self.parser.parse(["run", word, "x.jar"]) }
    }

    @Test func zeroIsNoParallelism() throws {
        let error = try #require(throws: DeployError.self) { try Self.parser.parse(["run", "-p", "0", "x.jar"]) }
        #expect(error.message == "-p is 1 to 2147483647, not 0")
    }

    /// As in commons-cli: what is no option of Flink's belongs to the program, once that is named.
    @Test(arguments: ["-py", "-pym", "--python", "-j"])
    func anUnknownOptionAfterTheProgramIsTheProgramsFirstWord(option: String) throws {
        let parsed = try Self.parser.parse(["run", option, "a", "-d", "--words", "a b", "-p", "3"])
        #expect(parsed.uses.map(\.name) == [option, "-d"])
        #expect(parsed.positionals == ["--words", "a b", "-p", "3"])
    }

    @Test func eachOldFormNamesTheNewOne() throws {
        let parsed = try Self.parser.parse(["run", "-yjm", "1g", "-yqu", "etl", "--yarnslots", "2", "x.jar"])
        #expect(
            parsed.notes == [
                "-yjm is an old form: write -Djobmanager.memory.process.size=SIZE",
                "-yqu is an old form: write --queue QUEUE",
                "--yarnslots is an old form: write -Dtaskmanager.numberOfTaskSlots=N",
            ])
    }
}
