import Diagnostics
import Glibc
import LocalFiles

/// A local file as a request's body: exactly as many bytes as were announced, or a failure.
final class UploadFile {
    private let path: LocalPath
    private let length: Int64
    private let descriptor: Int32
    private var offset: Int64 = 0

    /// - Throws: ``DeployError`` `inputNotFound` or `notAllowed`; `inputMalformed` for another length.
    init(_ path: LocalPath, length: Int64) throws(DeployError) {
        self.path = path
        self.length = length
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
        let wanted = min(Int64(buffer.count), length - offset)
        if wanted == 0 { return 0 }
        // The last bytes are held back from a file that has grown, so that the server never gets a whole body.
        if offset + wanted == length { try checkLength() }
        let count = pread(descriptor, buffer.baseAddress, Int(wanted), off_t(offset))
        guard count > 0 else {
            try checkLength()
            throw DeployError(.inputMalformed, "cannot read \(path) at byte \(offset)")
        }
        offset += Int64(count)
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
