import CommandLine
import Diagnostics
import Testing

@Suite struct CommandParserTests {
    @Test func globalOptionsStandBeforeAndAfterTheCommandsName() throws {
        for words in [["-o", "json", "list"], ["list", "--output=JSON"], ["list", "-ojson"]] {
            let parsed = try Sample.parser.parse(words)
            #expect(parsed.path == ["list"])
            #expect(parsed.value(Sample.format) == "json")
        }
    }

    @Test func aCommandsOwnOptionIsPreferredToAGlobalOneOfTheSameName() throws {
        let parsed = try Sample.parser.parse(["-q", "list", "-q"])
        #expect(parsed.uses.map(\.option.help) == ["Print data only.", "In order."])
        #expect(parsed.flag(Sample.quiet))
        #expect(try Sample.parser.parse(["list", "-q"]).flag(Sample.quiet) == false)
    }

    @Test func everythingAfterTheProgramIsLeftAsItIs() throws {
        let parsed = try Sample.parser.parse(["send", "-d", "tea.box", "-d", "--zz", "--", "-o", "xml", ""])
        #expect(parsed.positionals == ["tea.box", "-d", "--zz", "--", "-o", "xml", ""])
        #expect(parsed.uses.count == 1)
    }

    @Test func twoDashesEndTheOptions() throws {
        let parsed = try Sample.parser.parse(["send", "--", "-d", "-x"])
        #expect(parsed.positionals == ["-d", "-x"])
        #expect(parsed.uses.isEmpty)
    }

    @Test func optionsMayFollowTheWordsOfACommandThatRunsNoProgram() throws {
        let parsed = try Sample.parser.parse(["harbour", "show", "Cork", "-o", "json"])
        #expect(parsed.path == ["harbour", "show"])
        #expect(parsed.positionals == ["Cork"])
        #expect(parsed.value(Sample.format) == "json")
    }

    @Test func keysAndValuesKeepTheirOrderAndHideTheValueFromTheOrigin() throws {
        let parsed = try Sample.parser.parse(["send", "-Da.b=c=d", "-D", "e=", "-Df", "-D=g=h", "-D", "i", "j", "box"])
        #expect(parsed.keyValues(Sample.property).map(\.key) == ["a.b", "e", "f", "g", "i"])
        #expect(parsed.keyValues(Sample.property).map(\.value) == ["c=d", "", "true", "h", "j"])
        #expect(parsed.keyValues(Sample.property).first?.origin == .option("-Da.b"))
    }

    @Test func theFirstOfTwoValuesCountsAndIsNoted() throws {
        let parsed = try Sample.parser.parse(["send", "-c", "Tom", "--carrier", "Ann", "box"])
        #expect(parsed.value(Sample.carrier) == "Tom")
        #expect(parsed.origin(Sample.carrier) == .option("-c"))
        #expect(parsed.notes == ["--carrier is given more than once: the first value, Tom, counts"])
    }

    @Test func anOldOptionIsReadWithANoteOnce() throws {
        let parsed = try Sample.parser.parse(["send", "-yx", "glass", "-yx", "wood", "box"])
        #expect(parsed.values(Sample.old) == ["glass", "wood"])
        #expect(parsed.notes.first == "-yx is an old form: write -l TEXT")
        #expect(parsed.notes.count == 2)
    }

    @Test func helpNeedsNoOtherWords() throws {
        #expect(try Sample.parser.parse(["send", "--help"]).flag(Sample.help))
        #expect(try Sample.parser.parse(["--help"]).path == [])
        #expect(try Sample.parser.parse(["-h", "harbour"]).path == ["harbour"])
    }

    @Test func numbersAndTimesAreRead() throws {
        let parsed = try Sample.parser.parse(["send", "-p", "07", "--pause=10m", "box"])
        #expect(parsed.integer(Sample.boxes) == 7)
        #expect(parsed.duration(Sample.pause) == .seconds(600))
        #expect(parsed.duration(Sample.carrier) == nil)
    }

    @Test(arguments: [
        ("90s", Duration.seconds(90)), ("500 ms", .milliseconds(500)), ("2h", .seconds(7200)), ("1D", .seconds(86400)),
        ("3 min", .seconds(180)),
    ]) func aTimeHasANumberAndAUnit(text: String, duration: Duration) {
        #expect(DurationText.parse(text) == duration)
    }

    @Test(arguments: ["", "10", "s", "-1s", "1.5h", "10 fortnights", "99999999999999999999s", "٣s"])
    func otherTextsAreNoTime(text: String) {
        #expect(DurationText.parse(text) == nil)
    }
}
