import DeployCommands
import Diagnostics
import Glibc
import Testing

@Suite struct ConsoleTests {
    static let erase = "\r\u{1B}[K"

    private func submission(_ console: Console) {
        console.step("plan", "application mode · queue etl")
        console.progress("stage", "1 of 2")
        console.progress("submit", "asking")
        console.warning("the queue is full")
        console.step("submit", "application_1_0001")
        console.say("\n  bobbin status application_1_0001")
        console.data("application_1_0001")
    }

    @Test func aLogHasEachStepOnceAndDataApart() {
        let (data, talk) = Capture.logged(body: submission)
        #expect(data == "application_1_0001\n")
        #expect(
            talk == """
                plan      application mode · queue etl
                warning: the queue is full
                submit    application_1_0001

                  bobbin status application_1_0001

                """)
    }

    @Test func aTerminalSeesTheLineOfAStepGrow() {
        let text = Capture.shown(environment: ["LANG": "C.UTF-8", "TERM": "xterm", "NO_COLOR": "1"], body: submission)
        let erase = Self.erase
        #expect(
            text == """
                plan      application mode · queue etl
                stage     1 of 2\(erase)submit    asking\(erase)warning: the queue is full
                submit    asking\(erase)submit    application_1_0001

                  bobbin status application_1_0001
                application_1_0001

                """)
    }

    @Test func aLineThatGrowsNeverBreaks() {
        let text = Capture.shown(environment: ["LANG": "C.UTF-8", "TERM": "xterm", "NO_COLOR": "1"]) {
            $0.progress("stage", String(repeating: "x", count: 80))
        }
        #expect(text == "stage     " + String(repeating: "x", count: 48) + "…")
    }

    @Test func quietLeavesDataAndErrors() {
        let (data, talk) = Capture.logged(.quiet) {
            submission($0)
            $0.note("old option")
            $0.failure(DeployError(.usage, "no such command"))
        }
        #expect(data == "application_1_0001\n")
        #expect(talk == "error: no such command\n")
    }

    @Test func onlyVerboseUsersReadDetails() {
        #expect(Capture.logged { $0.detail("GET /ws/v1/cluster/info") }.talk == "")
        #expect(Capture.logged(.verbose) { $0.detail("GET /ws/v1/cluster/info") }.talk == "GET /ws/v1/cluster/info\n")
    }

    @Test func coloursAreForTerminals() {
        let failure = { (console: Console) in console.failure(DeployError(.usage, "no")) }
        #expect(Capture.shown(body: failure) == "\u{1B}[1;31merror:\u{1B}[0m no\n")
        #expect(Capture.logged(body: failure).talk == "error: no\n")
        #expect(Capture.shown(environment: ["TERM": "dumb"], body: failure) == "error: no\n")
    }

    @Test func aDumbTerminalIsALog() {
        let text = Capture.shown(environment: ["TERM": "dumb", "LANG": "C.UTF-8"]) { $0.progress("stage", "1 of 2") }
        #expect(text == "")
    }

    @Test func withoutUnicodeTheTalkIsASCIIAndTheDataUnchanged() {
        let (data, talk) = Capture.logged(environment: ["LANG": "C"]) {
            $0.step("stage", "2 files · █░…")
            $0.data("clicks · é")
        }
        #expect(talk == "stage     2 files - #....\n")
        #expect(data == "clicks · é\n")
    }

    @Test func anErrorStandsBelowTheStepThatFailed() {
        let text = Capture.shown(environment: ["TERM": "xterm", "NO_COLOR": "1", "LANG": "C.UTF-8"]) {
            $0.progress("stage", "1 of 2")
            $0.failure(DeployError(.noSpace, "the disk is full"))
        }
        #expect(text == "stage     1 of 2\nerror: the disk is full\n")
    }

    @Test func aReaderWhoHasGoneEndsNothing() {
        Console.ignoreBrokenPipes()
        let (read, write) = Capture.pipe()
        close(read)
        let console = Console(
            output: TextStream(descriptor: write, environment: [:]),
            talk: TextStream(descriptor: write, environment: [:]), volume: .normal)
        #expect(!console.outputIsGone)
        console.data("one")
        #expect(console.outputIsGone)
        console.data("two")
        close(write)
    }

    @Test func aSlowReaderOfAPipeThatDoesNotBlockGetsAll() async {
        let (read, write) = Capture.pipe()
        #expect(fcntl(write, F_SETFL, O_NONBLOCK) == 0)
        let text = String(repeating: "0123456789", count: 50_000)
        async let length = Self.count(read)
        let wrote = TextStream(descriptor: write, environment: [:]).write(text)
        close(write)
        #expect(wrote)
        #expect(await length == 500_000)
    }

    @concurrent private static func count(_ descriptor: Int32) async -> Int {
        var piece = [UInt8](repeating: 0, count: 4096)
        var total = 0
        while case let count = read(descriptor, &piece, piece.count), count > 0 { total += count }
        close(descriptor)
        return total
    }
}
