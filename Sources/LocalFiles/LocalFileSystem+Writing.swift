package import Diagnostics
import Glibc

extension LocalFileSystem {
    /// Writes a file so that it is there whole or not at all: under a temporary name beside it, then renamed. What is there
    /// is replaced. The folder must be there.
    ///
    /// - Parameter permission: exactly, whatever the process's mask is.
    /// - Throws: ``DeployError`` `notAllowed`, `noSpace`, or `inputNotFound`.
    package static func write(_ content: [UInt8], to path: LocalPath, permission: UInt32 = 0o600) throws(DeployError) {
        let temporary = path.parent / ".\(path.name).\(String(UInt64.random(in: .min ... .max), radix: 36))"
        let descriptor = open(temporary.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permission)
        guard descriptor >= 0 else { throw writeFailure(errno, path) }
        var rest = content[...]
        var number: Int32 = 0
        while !rest.isEmpty, number == 0 {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { number = errno }
        }
        if number == 0, fchmod(descriptor, permission) != 0 { number = errno }
        if Glibc.close(descriptor) != 0, number == 0 { number = errno }
        if number == 0, rename(temporary.text, path.text) != 0 { number = errno }
        guard number != 0 else { return }
        unlink(temporary.text)
        throw writeFailure(number, path)
    }

    /// Makes a symbolic link.
    ///
    /// - Throws: ``DeployError`` `notAllowed`, `noSpace`, or `inputNotFound`.
    package static func link(_ path: LocalPath, to target: LocalPath) throws(DeployError) {
        guard symlink(target.text, path.text) == 0 else { throw writeFailure(errno, path) }
    }

    private static func writeFailure(_ number: Int32, _ path: LocalPath) -> DeployError {
        let code: DeployError.Code =
            switch number {
            case ENOENT, ENOTDIR: .inputNotFound
            case ENOSPC, EDQUOT: .noSpace
            default: .notAllowed
            }
        return DeployError(code, "cannot write \(path): \(String(cString: strerror(number)))")
    }
}
