import DeployEngine
import Diagnostics
import Glibc
import LocalFiles
import Threads

/// A file that is being uploaded.
final class PartialFile: Sendable {
    private let descriptor: Int32
    private let writer: DescriptorWriter

    /// Opens it for one upload at a time, of this process or another.
    ///
    /// - Parameter start: how many bytes of an earlier upload are kept.
    /// - Throws: ``DeployError`` `refusedByGuard` where it is being uploaded, or less of it is there; `noSpace` or `notAllowed`.
    init(_ path: LocalPath, keeping start: Int64) throws(DeployError) {
        descriptor = open(path.text, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        writer = DescriptorWriter(descriptor, name: "the uploaded file")
        if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            throw DeployError(
                .refusedByGuard, "this file is being uploaded by another request",
                hint: "Try again when that has ended",
                retriable: true)
        }
        // Another request may have finished or dropped it since its size was told; what is missing would be zeros.
        if descriptor >= 0, lseek(descriptor, 0, SEEK_END) < off_t(start) {
            throw DeployError(
                .refusedByGuard, "less than \(start) bytes of this file are there by now",
                hint: "Ask how much is there, and go on from that", retriable: true)
        }
        guard descriptor >= 0, ftruncate(descriptor, off_t(start)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
            throw DeployError(
                errno == ENOSPC ? .noSpace : .notAllowed,
                "an uploaded file cannot be kept: \(String(cString: strerror(errno)))")
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func write(_ bytes: [UInt8]) async throws {
        try await writer.write(bytes)
    }

    /// SHA-256 in hexadecimal digits and the number of bytes of all that is there now, which is on the disk then.
    func digest() async throws -> (hash: String, length: Int64) {
        let descriptor = descriptor
        return try await BlockingThread.run(named: "hash") {
            var hash = SHA256()
            var length: Int64 = 0
            var room = [UInt8](repeating: 0, count: 1 << 20)
            while true {
                let count = pread(descriptor, &room, room.count, off_t(length))
                guard count >= 0 else { throw DeployError(.notAllowed, "an uploaded file cannot be read again") }
                if count == 0 { break }
                room.withUnsafeBytes { hash.update(with: UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
                length += Int64(count)
            }
            guard fsync(descriptor) == 0 else { throw DeployError(.noSpace, "an uploaded file cannot be kept") }
            return (hash.finish().hexadecimal, length)
        }
    }
}
