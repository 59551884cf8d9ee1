import Glibc

/// A program that was started with ``Subprocess/start(_:_:environment:in:input:output:errors:)``. It runs on when this
/// value is gone.
package struct ChildProcess: Sendable {
    package let pid: Int32
    /// What it writes to its standard output, in pieces as they come; ends with it. Empty unless it goes to a pipe.
    /// There is one reader; what is not read is kept in memory.
    package let output: AsyncStream<[UInt8]>
    /// The same of its standard error.
    package let errors: AsyncStream<[UInt8]>
    let state: ChildState
    /// Ends the reading of its outputs, which another process may hold open.
    let stop: StopPipe

    /// The lines of its standard output, in place of ``output``.
    package var outputLines: LineSequence { LineSequence(pieces: output) }
    /// The lines of its standard error, in place of ``errors``.
    package var errorLines: LineSequence { LineSequence(pieces: errors) }

    /// How it ended; nil while it runs.
    package var end: SubprocessEnd? { state.end }

    /// Waits until it has ended. Its outputs may have more to read then. A cancelled task waits on.
    package func wait() async -> SubprocessEnd { await state.wait() }

    /// Sends a signal to the process; nothing happens where it has ended.
    package func signal(_ number: Int32) { state.signal(number, group: false) }

    /// Sends a signal to the process and all that it started; nothing happens where it has ended.
    package func signalGroup(_ number: Int32) { state.signal(number, group: true) }

    /// Kills it and all that it started, and reads no more of its outputs.
    package func kill() {
        signalGroup(SIGKILL)
        stop.stop()
    }
}
