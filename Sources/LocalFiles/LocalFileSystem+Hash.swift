import Diagnostics
import Glibc
import Threads

extension LocalFileSystem {
    /// SHA-256 of a file's content, in hexadecimal digits; read on a thread of its own.
    ///
    /// - Throws: ``DeployError`` `inputNotFound` or `notAllowed`.
    package static func sha256(of path: LocalPath) async throws -> String {
        try await BlockingThread.run(named: "hash") {
            let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw DeployError(
                    errno == ENOENT ? .inputNotFound : .notAllowed,
                    "cannot read \(path): \(String(cString: strerror(errno)))")
            }
            defer { close(descriptor) }
            var hash = SHA256()
            var room = [UInt8](repeating: 0, count: 1 << 20)
            while true {
                let count = Glibc.read(descriptor, &room, room.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else {
                    throw DeployError(.notAllowed, "cannot read \(path): \(String(cString: strerror(errno)))")
                }
                if count == 0 { return hash.finish().hexadecimal }
                room.withUnsafeBytes { hash.update(with: UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
            }
        }
    }
}
