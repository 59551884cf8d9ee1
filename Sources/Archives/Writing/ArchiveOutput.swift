import Diagnostics
import Glibc
import LocalFiles

/// The file that an archive is written to: under another name beside its own until it is complete.
final class ArchiveOutput {
    private let path: LocalPath
    private let temporary: LocalPath
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var written: Int64 = 0
    private var isKept = false

    init(_ path: LocalPath) throws(DeployError) {
        self.path = path
        temporary = path.parent / ".\(path.name).\(getpid()).partial"
        unlink(temporary.text)
        descriptor = open(temporary.text, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    deinit {
        close(descriptor)
        if !isKept { unlink(temporary.text) }
    }

    /// Where the next byte goes, from the start of the file.
    var position: Int64 { written + Int64(buffer.count) }

    func write(_ bytes: some Collection<UInt8>) throws(DeployError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 1 << 20 { try flush() }
    }

    /// Replaces bytes that were written before.
    func overwrite(_ bytes: [UInt8], at position: Int64) throws(DeployError) {
        if position >= written {
            let start = Int(position - written)
            buffer.replaceSubrange(start..<start + bytes.count, with: bytes)
        } else {
            try flush()
            try write(bytes[...], at: position)
        }
    }

    /// Gives the file its name, in place of one that may be there.
    func keep() throws(DeployError) {
        try flush()
        guard rename(temporary.text, path.text) == 0 else { throw Self.failure(path) }
        isKept = true
    }

    private func flush() throws(DeployError) {
        try write(buffer[...], at: written)
        written += Int64(buffer.count)
        buffer.removeAll(keepingCapacity: true)
    }

    private func write(_ bytes: ArraySlice<UInt8>, at position: Int64) throws(DeployError) {
        var rest = bytes
        var position = position
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(position)) }
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                throw Self.failure(path)
            }
            rest = rest.dropFirst(count)
            position += Int64(count)
        }
    }

    private static func failure(_ path: LocalPath) -> DeployError {
        let number = errno
        let code: DeployError.Code =
            switch number {
            case ENOSPC, EDQUOT, EFBIG: .noSpace
            case ENOENT, ENOTDIR: .inputNotFound
            default: .notAllowed
            }
        return DeployError(code, "\(path) cannot be written: \(String(cString: strerror(number)))")
    }
}
