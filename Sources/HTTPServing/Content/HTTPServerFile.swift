package import Diagnostics
import Glibc
package import LocalFiles

/// An open file that can be sent, whole or in parts, more than once. It stays open as long as this object or an answer
/// needs it; a file that is removed meanwhile can still be sent.
package final class HTTPServerFile: Sendable {
    let descriptor: Int32
    /// In bytes, when it was opened.
    package let size: Int64

    /// - Throws: ``DeployError`` `inputNotFound`, `notAllowed`, or `inputMalformed` for what is no regular file.
    package init(_ path: LocalPath) throws(DeployError) {
        descriptor = open(path.text, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            let number = errno
            throw DeployError(
                number == EACCES ? .notAllowed : .inputNotFound,
                "cannot read \(path): \(String(cString: strerror(number)))")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw DeployError(.inputMalformed, "\(path) is not a file")
        }
        size = Int64(status.st_size)
    }

    deinit {
        close(descriptor)
    }
}
