import Glibc
import Testing

@testable import DeployCommands

@Suite struct TypedLinesTests {
    /// What a reader of these bytes is told until the input ends.
    private func lines(of text: String) async -> [String] {
        let ends = Capture.pipe()
        #expect(write(ends.write, text, text.utf8.count) == text.utf8.count)
        close(ends.write)
        defer { close(ends.read) }
        return await TypedLines.lines(of: ends.read).reduce(into: []) { $0.append($1) }
    }

    @Test func eachLineIsTold() async {
        #expect(await lines(of: "help\n  stop \r\n\nquit\n") == ["help", "stop", "", "quit"])
    }

    @Test func theLastLineNeedsNoEnd() async {
        #expect(await lines(of: "help\nstop") == ["help", "stop"])
    }

    @Test func nothingIsTheEnd() async {
        #expect(await lines(of: "") == [])
    }

    @Test func aDescriptorThatIsClosedIsTheEnd() async {
        #expect(await TypedLines.lines(of: 9999).reduce(into: []) { $0.append($1) } == [])
    }

    /// Of a terminal that is not this process's, no background is known: it is read, and control-D does not end it.
    @Test func aTerminalIsReadOnAfterControlD() async {
        let (person, terminal) = Capture.terminal()
        var told: [String] = []
        let typed = "help\n\u{4}stop\n"
        #expect(write(person, typed, typed.utf8.count) == typed.utf8.count)
        for await line in TypedLines.lines(of: terminal) {
            told.append(line)
            if line == "stop" { break }
        }
        #expect(told == ["help", "stop"])
        close(terminal)
        close(person)
    }
}
