import Diagnostics
import Glibc
import LocalFiles
import Subprocesses
import Synchronization

/// Ends what runs in containers when the sandbox's process is gone, however it went.
///
/// A shell reads from a pipe which process groups run; the system closes the pipe with the process.
final class Watchdog: Sendable {
    private let pipe: Mutex<Int32>
    private let shell: ChildProcess

    private static let script = """
        exec <"$1"
        echo reading
        groups=' '
        while read -r sign group; do
            case $sign in
            +) groups="$groups$group " ;;
            -) case $groups in *" $group "*) groups="${groups%% "$group" *} ${groups#* "$group" }" ;; esac ;;
            esac
        done
        for group in $groups; do kill -s KILL -- "-$group"; done 2>/dev/null
        """

    private init(_ descriptor: Int32, _ shell: ChildProcess) {
        pipe = Mutex(descriptor)
        self.shell = shell
    }

    /// Returns when the shell reads: before that, nobody would notice the end of this process.
    ///
    /// - Throws: ``DeployError`` `notAllowed`, `noSpace`, `inputNotFound`, `defect`.
    static func start(_ folder: SandboxFolder) async throws(DeployError) -> Watchdog {
        let path = folder.pipe
        try LocalFileSystem.removeFile(path)
        guard mkfifo(path.text, 0o600) == 0 else { throw failure(path) }
        // Open for both directions, it does not wait for its reader.
        let descriptor = open(path.text, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        do throws(DeployError) {
            let shell = try Subprocess.start(
                "/bin/sh", ["-c", script, "sandbox-watchdog", path.text], errors: .discard)
            let watchdog = Watchdog(descriptor, shell)
            for await line in shell.outputLines where line == "reading" { return watchdog }
        } catch {
            Glibc.close(descriptor)
            throw error
        }
        throw DeployError(.defect, "the watchdog of the sandbox in \(folder.path) has ended")
    }

    deinit {
        close()
    }

    func started(_ group: Int32) { tell("+ \(group)\n") }

    func ended(_ group: Int32) { tell("- \(group)\n") }

    /// Ends all that still runs.
    func close() {
        pipe.withLock { descriptor in
            if descriptor >= 0 { Glibc.close(descriptor) }
            descriptor = -1
        }
    }

    /// A line is shorter than what a pipe takes at once (PIPE_BUF).
    private func tell(_ line: String) {
        pipe.withLock { descriptor in
            guard descriptor >= 0 else { return }
            _ = Array(line.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        }
    }

    private static func failure(_ path: LocalPath) -> DeployError {
        DeployError(
            errno == ENOSPC ? .noSpace : .notAllowed,
            "cannot make the pipe \(path): \(String(cString: strerror(errno)))")
    }
}
