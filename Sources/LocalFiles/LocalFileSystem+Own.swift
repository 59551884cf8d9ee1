package import Diagnostics
import Glibc

extension LocalFileSystem {
    /// The content of a small file that lies where others may write too, such as `/tmp`, if nobody but this user can have
    /// written it.
    ///
    /// - Returns: nil where there is none.
    /// - Throws: ``DeployError`` `refusedByGuard` for a link, a file of another owner, and one that others may change;
    ///   `notAllowed` or `inputMalformed` where it cannot be read or has more than a MiB.
    package static func readOwn(_ path: LocalPath) throws(DeployError) -> [UInt8]? {
        let descriptor = open(path.text, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: return nil
            case ELOOP: throw refusal(path, "is a link")
            default: throw DeployError(.notAllowed, "cannot read \(path): \(String(cString: strerror(errno)))")
            }
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw DeployError(.notAllowed, "cannot read \(path): \(String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw refusal(path, "is no file") }
        guard status.st_uid == geteuid() else { throw refusal(path, "is another user's") }
        guard status.st_mode & 0o022 == 0 else { throw refusal(path, "can be changed by others") }
        var content = [UInt8](repeating: 0, count: (1 << 20) + 1)
        var length = 0
        while length < content.count {
            let count = content[length...].withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw DeployError(.notAllowed, "cannot read \(path): \(String(cString: strerror(errno)))")
            }
            if count == 0 { break }
            length += count
        }
        guard length < content.count else { throw DeployError(.inputMalformed, "\(path) is larger than 1 MiB") }
        return Array(content[..<length])
    }

    /// Removes a file; one that is not there is fine. A link goes itself, not what it leads to.
    ///
    /// - Throws: ``DeployError`` `notAllowed`.
    package static func removeFile(_ path: LocalPath) throws(DeployError) {
        guard unlink(path.text) == 0 || errno == ENOENT else {
            throw DeployError(.notAllowed, "cannot remove \(path): \(String(cString: strerror(errno)))")
        }
    }

    private static func refusal(_ path: LocalPath, _ why: String) -> DeployError {
        DeployError(.refusedByGuard, "\(path) \(why), and is not trusted", hint: "Remove it, if you may")
    }
}
