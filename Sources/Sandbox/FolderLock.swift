import Diagnostics
import Glibc
import LocalFiles

/// Keeps a folder for one sandbox; the system takes it back with the process.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// - Throws: ``DeployError`` `refusedByGuard` where another sandbox has the folder, `notAllowed`, `noSpace`.
    init(_ folder: SandboxFolder) throws(DeployError) {
        try LocalFileSystem.makeFolder(folder.path)
        descriptor = open(folder.lock.text, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let number = errno
            throw DeployError(
                number == ENOSPC ? .noSpace : .notAllowed,
                "cannot write to \(folder.path): \(String(cString: strerror(number)))",
                hint: "Name another folder with --dir")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw DeployError(
                .refusedByGuard, "a sandbox runs in \(folder.path) already",
                hint: "bobbin sandbox status tells of it, bobbin sandbox stop ends it")
        }
    }

    deinit {
        // A process that is being started has the descriptor as well, for a moment.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
