package import Diagnostics
import Glibc
package import LocalFiles
import Threads

extension Subprocess {
    /// Starts a program and returns at once.
    ///
    /// The program leads a process group of its own, so a Ctrl-C at the terminal does not reach it.
    ///
    /// - Parameters:
    ///   - executable: a path, or a name that is looked for in the `PATH` of this process.
    ///   - environment: nil for the environment of this process.
    ///   - folder: where it starts; nil for the folder of this process.
    ///   - input: what it reads from its standard input, which ends then.
    /// - Throws: ``DeployError`` `inputNotFound`, `notAllowed`, or `defect` for a program that cannot be started.
    package static func start(
        _ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil,
        in folder: LocalPath? = nil, input: [UInt8] = [], output: SubprocessStream = .pipe,
        errors: SubprocessStream = .pipe
    ) throws(DeployError) -> ChildProcess {
        var opened: [Int32] = []
        defer { for descriptor in opened { close(descriptor) } }
        let stop = StopPipe()

        let inputEnds = StopPipe.open()
        opened.append(inputEnds.reading)
        var unread: [Int32] = [inputEnds.writing]
        func target(_ stream: SubprocessStream, _ own: Int32) throws(DeployError) -> (child: Int32, parent: PipeEnd?) {
            switch stream {
            case .inherit: return (own, nil)
            case .pipe:
                let ends = StopPipe.open()
                opened.append(ends.writing)
                unread.append(ends.reading)
                return (ends.writing, PipeEnd(descriptor: ends.reading))
            case .discard, .file:
                let path = if case .file(let path) = stream { path.text } else { "/dev/null" }
                let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
                guard descriptor >= 0 else { throw SpawnRequest.error(errno, "write to \(path)") }
                opened.append(descriptor)
                return (descriptor, nil)
            }
        }

        let pid: pid_t
        let parent: (output: PipeEnd?, errors: PipeEnd?)
        do throws(DeployError) {
            let outputEnds = try target(output, STDOUT_FILENO)
            let errorEnds = try target(errors, STDERR_FILENO)
            parent = (outputEnds.parent, errorEnds.parent)
            pid = try SpawnRequest(
                executable: executable, arguments: arguments, environment: environment, folder: folder,
                input: inputEnds.reading, output: outputEnds.child, errors: errorEnds.child
            ).spawn()
        } catch {
            for descriptor in unread { close(descriptor) }
            throw error
        }

        let state = ChildState(pid: pid)
        if !BlockingThread.start(named: "child-wait", { state.reap() }) {
            state.signal(SIGKILL, group: true)
            state.reap()
        }
        feed(input, to: PipeEnd(descriptor: inputEnds.writing), stop)
        return ChildProcess(
            pid: pid, output: pieces(of: parent.output, stop), errors: pieces(of: parent.errors, stop), state: state,
            stop: stop)
    }

    private static func feed(_ input: [UInt8], to end: PipeEnd, _ stop: StopPipe) {
        guard !input.isEmpty, BlockingThread.start(named: "child-input", { end.write(input, until: stop) }) else {
            close(end.descriptor)
            return
        }
    }

    private static func pieces(of end: PipeEnd?, _ stop: StopPipe) -> AsyncStream<[UInt8]> {
        let (pieces, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        guard let end else {
            continuation.finish()
            return pieces
        }
        let started = BlockingThread.start(named: "child-output") {
            end.read(until: stop) { continuation.yield($0) }
            continuation.finish()
        }
        if !started {
            close(end.descriptor)
            continuation.finish()
        }
        return pieces
    }
}
