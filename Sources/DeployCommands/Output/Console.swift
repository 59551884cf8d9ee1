package import Diagnostics
import Glibc
import Synchronization

/// Where a command speaks: data on one stream, talk about it on the other.
///
/// On a terminal the line of the step that is under way grows where it stands; elsewhere a step is one line when it is
/// done. Any task may call it.
package final class Console: Sendable {
    /// How much is said.
    package enum Volume: Sendable {
        /// Data and errors.
        case quiet
        /// And warnings.
        case brief
        case normal
        /// And each request.
        case verbose
    }

    /// A line of a step under way is drawn again at most this often.
    private static let redrawPause = Duration.milliseconds(80)

    private struct State {
        /// The step whose line stands at the cursor.
        var live: StepLine?
        var drawn: ContinuousClock.Instant?
        var outputIsGone = false
        var hasData = false
    }

    package let output: TextStream
    package let talk: TextStream
    package let volume: Volume
    private let state = Mutex(State())

    /// - Parameters:
    ///   - output: for data.
    ///   - talk: for everything else.
    package init(output: TextStream, talk: TextStream, volume: Volume) {
        self.output = output
        self.talk = talk
        self.volume = volume
    }

    /// The console of this process.
    package convenience init(environment: [String: String], volume: Volume) {
        self.init(
            output: TextStream(descriptor: STDOUT_FILENO, environment: environment),
            talk: TextStream(descriptor: STDERR_FILENO, environment: environment), volume: volume)
    }

    /// Lets a write to a reader that has gone fail, instead of ending the process. To be called once, at its start.
    package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Whether the reader of the data has gone, as `head` does, so that more of it is of no use.
    package var outputIsGone: Bool { state.withLock { $0.outputIsGone } }

    /// Whether data was printed.
    package var hasData: Bool { state.withLock { $0.hasData } }

    /// Data: the text and a line break.
    package func data(_ text: String) {
        state.withLock { state in
            state.hasData = true
            erase(&state)
            if !state.outputIsGone { state.outputIsGone = !output.write(text + "\n") }
            redraw(&state)
        }
    }

    /// Data: a table, cut to the width of a terminal.
    package func data(_ table: Table) {
        let lines = table.lines(width: output.width)
        if !lines.isEmpty { data(lines.joined(separator: "\n")) }
    }

    /// A line for the user, unless they asked for quiet.
    package func say(_ text: String) {
        if speaksFreely { tell([PrintableText.clean(text)]) }
    }

    /// A line for the user who asked for more.
    package func detail(_ text: String) {
        if volume == .verbose { tell([talk.style.paint(PrintableText.clean(text), .faint)]) }
    }

    /// Something that the user should know and can change.
    package func warning(_ text: String) {
        if volume != .quiet { tell([talk.style.paint("warning:", .yellow) + " " + PrintableText.clean(text)]) }
    }

    /// Something that the user may like to know.
    package func note(_ text: String) {
        if speaksFreely { tell([talk.style.paint("note:", .bold) + " " + PrintableText.clean(text)]) }
    }

    /// A line that a program of the user's wrote, shown to quiet users as well.
    package func relay(_ line: String) { tell([PrintableText.clean(line)]) }

    /// The end of a failed command, said to quiet users as well.
    package func failure(_ error: DeployError) {
        finishLive()
        tell(ErrorText.lines(error, style: talk.style, width: talk.width))
    }

    /// A step is under way: on a terminal its line is drawn, or drawn again.
    package func progress(_ label: String, _ text: @autoclosure () -> String) {
        guard speaksFreely, talk.terminal.hasCursor else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            if let drawn = state.drawn, state.live?.label == label, now - drawn < Self.redrawPause { return }
            let line = StepLine(label, text())
            guard line != state.live else { return }
            erase(&state)
            state.live = line
            state.drawn = now
            redraw(&state)
        }
    }

    /// A step is done: its line stands for good.
    package func step(_ label: String, _ text: String) {
        guard speaksFreely else { return }
        state.withLock { state in
            erase(&state)
            state.live = nil
            put(StepLine(label, text).lines(style: talk.style, width: nil))
        }
    }

    /// Leaves the line of a step under way as it is, and goes on below it.
    package func finishLive() {
        state.withLock { state in
            if state.live != nil { talk.write("\n") }
            state.live = nil
        }
    }

    private var speaksFreely: Bool { volume == .normal || volume == .verbose }

    private func tell(_ lines: [String]) {
        state.withLock { state in
            erase(&state)
            put(lines)
            redraw(&state)
        }
    }

    private func put(_ lines: [String]) {
        talk.write(shown(lines.joined(separator: "\n") + "\n"))
    }

    private func erase(_ state: inout State) {
        if state.live != nil { talk.write("\r\u{1B}[K") }
    }

    private func redraw(_ state: inout State) {
        guard let live = state.live, let line = live.lines(style: talk.style, width: liveWidth).first else { return }
        talk.write(shown(line))
    }

    /// One column is left free: a terminal may break the line at the last one.
    private var liveWidth: Int? { talk.width.map { $0 - 1 } }

    private func shown(_ text: String) -> String { talk.terminal.isUnicode ? text : PrintableText.ascii(text) }
}
