import CommandLine
import Diagnostics
import Testing

/// A command that is meant where none is named.
@Suite struct DefaultCommandTests {
    private static let name = OptionSpecification("-n", "--name", kind: .value, valueName: "NAME")
    private static let fast = OptionSpecification("-f", "--fast")
    private static let all = OptionSpecification("-a", "--all")
    private static let root = CommandSpecification(
        "ferry", abstract: "Send parcels",
        subcommands: [
            CommandSpecification(
                "trip", abstract: "Look at trips",
                subcommands: [
                    CommandSpecification("start", abstract: "Start one", options: [name, fast]),
                    CommandSpecification("list", abstract: "List them", options: [all, fast]),
                ], defaultSubcommand: "start")
        ])

    private func parse(_ words: String...) throws(DeployError) -> ParsedCommand {
        try CommandParser(root: Self.root, globalOptions: Sample.globalOptions).parse(words)
    }

    @Test func itsOptionsFollowTheNameOfTheCommandAbove() throws {
        let parsed = try parse("trip", "-n", "north", "-f")
        #expect(parsed.path == ["trip", "start"])
        #expect(parsed.value(Self.name) == "north")
        #expect(parsed.flag(Self.fast))
    }

    @Test func itIsMeantWithoutAnyWordAndByItsName() throws {
        #expect(try parse("trip").path == ["trip", "start"])
        #expect(try parse("trip", "start", "-n", "south").value(Self.name) == "south")
    }

    @Test func anotherCommandAndWhatIsEverywhereStayWhatTheyAre() throws {
        let parsed = try parse("trip", "-o", "json", "list", "-a")
        #expect(parsed.path == ["trip", "list"])
        #expect(parsed.flag(Self.all))
        #expect(try parse("trip", "-f", "list").path == ["trip", "list"])
        #expect(try parse("trip", "--help").path == ["trip"])
    }

    @Test func anOptionOfItsOwnBeforeAnotherCommandIsAMistake() throws {
        let error = #expect(throws: DeployError.self) { try parse("trip", "-n", "north", "list") }
        #expect(error?.code == .usage)
        #expect(error?.message == "-n belongs to ferry trip start, not to list")
    }

    @Test func aSlipOfThePenIsStillOne() throws {
        let error = #expect(throws: DeployError.self) { try parse("trip", "lst") }
        #expect(error?.message.contains("did you mean list?") == true)
    }

    @Test func itsOptionsAreOffered() {
        let query = CompletionQuery(root: Self.root, globalOptions: Sample.globalOptions)
        #expect(query.completion(of: ["trip", "--n"]).text.contains("--name"))
        #expect(query.completion(of: ["trip", "l"]).text.contains("list"))
    }
}
