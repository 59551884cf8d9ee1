import DeployCommands
import Testing

@Suite struct ProgressTests {
    @Test(arguments: [
        (0, "░░░░░░░░░░"), (9, "░░░░░░░░░░"), (10, "█░░░░░░░░░"), (55, "█████░░░░░"), (99, "█████████░"),
        (100, "██████████"),
        (120, "██████████"), (-1, "░░░░░░░░░░"),
    ])
    func theBarIsFullOnlyAtTheEnd(done: Int64, bar: String) {
        #expect(ProgressBar.text(done: done, total: 100, cells: 10) == bar)
    }

    @Test func nothingToDoIsDone() {
        #expect(ProgressBar.text(done: 0, total: 0, cells: 2) == "██")
    }

    @Test func aStagingSaysHowFarAndHowFast() {
        let half = TransferProgress(files: 35, done: 106_000_000, total: 212_000_000, elapsed: .milliseconds(600))
        #expect(half.text == "35 files · 106 MB of 212 MB  ██████████░░░░░░░░░░  177 MB/s · 0.6 s")
        let done = TransferProgress(files: 35, done: 212_000_000, total: 212_000_000, elapsed: .milliseconds(1211))
        #expect(done.text == "35 files · 212 MB  ████████████████████  175 MB/s · 1.2 s")
        let start = TransferProgress(files: 1, done: 0, total: 11, elapsed: .zero)
        #expect(start.text == "1 file · 0 B of 11 B  ░░░░░░░░░░░░░░░░░░░░  0.0 s")
    }

    @Test func aStepHasItsLabelInAColumn() {
        let line = StepLine("check", "23 looked at · 1 warning\nhigh-availability.cluster-id is fixed")
        #expect(
            line.lines(style: Style(isColoured: false), width: nil) == [
                "check     23 looked at · 1 warning", "          high-availability.cluster-id is fixed",
            ])
        #expect(
            StepLine("executing", "7.9 s").lines(style: Style(isColoured: true), width: 12) == [
                "\u{1B}[1mexecuting\u{1B}[0m 7…"
            ])
    }
}
