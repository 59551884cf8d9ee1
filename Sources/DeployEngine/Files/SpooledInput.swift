package import CurlHTTP
import Diagnostics
import Dispatch
import Glibc
package import LocalFiles
import Synchronization

/// What comes on a descriptor, kept in a file without a name, since an upload tells its length first and may have to be
/// sent again. The system removes the file with the process.
package final class SpooledInput: Sendable {
    private let file: Int32
    /// In bytes.
    package let length: Int64

    package var body: HTTPBody { .file(LocalPath("/proc/self/fd/\(file)"), length: length) }

    private init(file: Int32, length: Int64) {
        self.file = file
        self.length = length
    }

    deinit { close(file) }

    /// Reads to the end.
    ///
    /// - Parameters:
    ///   - descriptor: standard input.
    ///   - folder: where the file without a name lies: the system's folder for temporary files.
    /// - Throws: ``DeployError`` `noSpace`, `notAllowed`; `CancellationError`.
    package static func read(_ descriptor: Int32, in folder: LocalPath) async throws -> SpooledInput {
        var template = Array((folder / "bobbin-XXXXXX").text.utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw failure(errno, folder) }
        unlink(template)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        let isCancelled = Atomic(false)
        let (length, number) = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                DispatchQueue(label: "input").async {
                    continuation.resume(
                        returning: copy(descriptor, to: file) { isCancelled.load(ordering: .relaxed) })
                }
            }
        } onCancel: {
            isCancelled.store(true, ordering: .relaxed)
        }
        let spooled = SpooledInput(file: file, length: length)
        try Task.checkCancellation()
        guard number == 0 else { throw failure(number, folder) }
        return spooled
    }

    /// - Returns: how many bytes came, and 0 or why it failed.
    private static func copy(
        _ descriptor: Int32, to file: Int32, until isCancelled: () -> Bool
    ) -> (length: Int64, number: Int32) {
        var length: Int64 = 0
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { room.deallocate() }
        while !isCancelled() {
            var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            if poll(&ready, 1, 200) == 0 { continue }
            let count = Glibc.read(descriptor, room.baseAddress, room.count)
            if count == 0 { return (length, 0) }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            if count < 0 { return (length, errno) }
            var rest = UnsafeRawBufferPointer(room)[..<count]
            while !rest.isEmpty {
                let written = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0 { return (length, errno) }
                rest = rest.dropFirst(written)
            }
            length += Int64(count)
        }
        return (length, ECANCELED)
    }

    private static func failure(_ number: Int32, _ folder: LocalPath) -> DeployError {
        DeployError(
            [ENOSPC, EDQUOT, EFBIG].contains(number) ? .noSpace : .notAllowed,
            "cannot keep standard input in \(folder): \(String(cString: strerror(number)))",
            hint: "TMPDIR names another folder")
    }
}
