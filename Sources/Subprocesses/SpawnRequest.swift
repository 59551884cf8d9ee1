import CGlibc
import Diagnostics
import FoundationEssentials
import Glibc
import LocalFiles

/// What `posix_spawnp` is asked for, with the child's three descriptors already open.
struct SpawnRequest {
    let executable: String
    let arguments: [String]
    /// nil for the parent's.
    let environment: [String: String]?
    let folder: LocalPath?
    let input: Int32
    let output: Int32
    let errors: Int32

    /// Starts the program as the leader of a process group of its own, with every signal as it is by default and no
    /// descriptor but its three.
    ///
    /// - Returns: its process id.
    /// - Throws: ``DeployError`` `inputNotFound`, `notAllowed`, or `defect`.
    func spawn() throws(DeployError) -> pid_t {
        if let folder, LocalFileSystem.file(at: folder)?.kind != .folder {
            throw DeployError(.inputNotFound, "cannot start \(executable) in \(folder): there is no such folder")
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, target) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
            posix_spawn_file_actions_adddup2(&actions, descriptor, target)
        }
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
        if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder.text) }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

        let variables = environment ?? ProcessInfo.processInfo.environment
        var pid = pid_t()
        let failure = withCStrings([executable] + arguments) { argv in
            withCStrings(variables.map { "\($0.key)=\($0.value)" }) { envp in
                posix_spawnp(&pid, executable, &actions, &attributes, argv, envp)
            }
        }
        guard failure == 0 else { throw Self.error(failure, "start \(executable)") }
        return pid
    }

    /// The error for an `errno`.
    static func error(_ number: Int32, _ verb: String) -> DeployError {
        let code: DeployError.Code =
            switch number {
            case ENOENT, ENOTDIR: .inputNotFound
            case EACCES, EPERM: .notAllowed
            default: .defect
            }
        return DeployError(code, "cannot \(verb): \(String(cString: strerror(number)))")
    }

    private func withCStrings<R>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> R
    ) -> R {
        var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return body(&pointers)
    }
}
