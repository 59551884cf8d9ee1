package import Diagnostics
import Glibc
package import LocalFiles

/// The name of one request to a service, on disk before the request is sent: a process that died is followed by one that
/// sends the same request with the same name, and gets the same deployment.
///
/// The file is locked while its process lives, so that two that ask for the same at the same time get two deployments.
package final class RequestKey: Sendable {
    package let text: String
    private let path: LocalPath
    private let descriptor: Int32

    /// - Parameters:
    ///   - digest: of the request, in hexadecimal digits.
    ///   - folder: where such files are; it is made.
    /// - Throws: ``DeployError`` `notAllowed` or `noSpace`.
    package init(of digest: String, in folder: LocalPath) throws(DeployError) {
        try LocalFileSystem.makeFolder(folder)
        var number = 0
        while true {
            let path = folder / (number == 0 ? digest : "\(digest).\(number)")
            let descriptor = open(path.text, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw Self.failure(path) }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.isStill(descriptor, path) {
                self.path = path
                self.descriptor = descriptor
                text = try Self.key(in: descriptor, path)
                return
            }
            close(descriptor)
            number += 1
        }
    }

    deinit { close(descriptor) }

    /// The request has been answered, and a repetition is a new one.
    package func forget() { unlink(path.text) }

    /// Whether nobody has removed the file before it was locked.
    private static func isStill(_ descriptor: Int32, _ path: LocalPath) -> Bool {
        var (own, there) = (stat(), stat())
        return fstat(descriptor, &own) == 0 && stat(path.text, &there) == 0 && own.st_ino == there.st_ino
    }

    /// What is in the file, or is put there now.
    private static func key(in descriptor: Int32, _ path: LocalPath) throws(DeployError) -> String {
        var room = [UInt8](repeating: 0, count: length)
        if pread(descriptor, &room, length, 0) == length { return String(decoding: room, as: UTF8.self) }
        let key = (0..<length).map { _ in "0123456789abcdef".randomElement() ?? "0" }
        let bytes = String(key).utf8.map { $0 }
        guard pwrite(descriptor, bytes, length, 0) == length, fsync(descriptor) == 0 else { throw failure(path) }
        return String(key)
    }

    private static let length = 32

    private static func failure(_ path: LocalPath) -> DeployError {
        DeployError(
            errno == ENOSPC || errno == EDQUOT ? .noSpace : .notAllowed,
            "cannot write \(path): \(String(cString: strerror(errno)))")
    }
}
