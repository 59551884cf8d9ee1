package import Diagnostics
import Glibc

/// A file that one process at a time holds; the system takes it back with the process, however that ends.
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// - Returns: nil where another one holds it.
    /// - Throws: ``DeployError`` `notAllowed` or `noSpace` where the file cannot be written to.
    package init?(_ path: LocalPath) throws(DeployError) {
        descriptor = open(path.text, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let number = errno
            throw DeployError(
                number == ENOSPC ? .noSpace : .notAllowed,
                "cannot write to \(path): \(String(cString: strerror(number)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit {
        // A process that is being started has the descriptor as well, for a moment.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
