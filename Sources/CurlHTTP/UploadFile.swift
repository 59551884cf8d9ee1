import Diagnostics
import Glibc
import LocalFiles

/// A local file as a request's body, with what stands before and after it there: exactly as many bytes as were announced,
/// or a failure.
final class UploadFile {
    private let path: LocalPath
    private let length: Int64
    private let before: [UInt8]
    private let after: [UInt8]
    /// In the file: its first byte that is sent.
    private let start: Int64
    private let descriptor: Int32
    /// In the body; the file begins behind ``before``.
    private var offset: Int64 = 0

    /// - Throws: ``DeployError`` `inputNotFound` or `notAllowed`; `inputMalformed` for another length.
    init(
        _ path: LocalPath, length: Int64, before: [UInt8] = [], after: [UInt8] = [], start: Int64 = 0
    ) throws(DeployError) {
        self.path = path
        self.length = length
        self.before = before
        self.after = after
        self.start = start
        descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let number = errno
            throw DeployError(
                number == EACCES ? .notAllowed : .inputNotFound,
                "cannot read \(path): \(String(cString: strerror(number)))")
        }
        try checkLength()
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Fills the buffer with the next bytes.
    ///
    /// - Returns: how many; 0 behind the last.
    /// - Throws: ``DeployError`` `inputMalformed` where the file has become shorter or longer.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(DeployError) -> Int {
        let position = offset - Int64(before.count) + start
        let count =
            if offset < Int64(before.count) { copy(before[Int(offset)...], into: buffer) } else if position < length {
                try readFile(at: position, into: buffer)
            } else { copy(after[Int(position - length)...], into: buffer) }
        offset += Int64(count)
        return count
    }

    private func copy(_ bytes: ArraySlice<UInt8>, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(bytes.count, buffer.count)
        buffer.copyBytes(from: bytes.prefix(count))
        return count
    }

    private func readFile(
        at position: Int64, into buffer: UnsafeMutableRawBufferPointer
    ) throws(DeployError) -> Int {
        let wanted = min(Int64(buffer.count), length - position)
        // The last bytes are held back from a file that has grown, so that the server never gets a whole body.
        if position + wanted == length { try checkLength() }
        let count = pread(descriptor, buffer.baseAddress, Int(wanted), off_t(position))
        guard count > 0 else {
            try checkLength()
            throw DeployError(.inputMalformed, "cannot read \(path) at byte \(position)")
        }
        return count
    }

    /// The next bytes are those from `offset` on.
    func seek(to offset: Int64) {
        self.offset = offset
    }

    private func checkLength() throws(DeployError) {
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        guard isKnown else { throw DeployError(.inputMalformed, "\(path) is not a file") }
        guard Int64(status.st_size) == length else {
            throw DeployError(
                .inputMalformed, "\(path) has changed: it has \(status.st_size) bytes now, and had \(length)",
                hint: "Leave the file alone until the command has ended")
        }
    }
}
