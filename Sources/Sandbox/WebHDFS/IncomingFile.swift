import Diagnostics
import Glibc
import LocalFiles
import SQLiteStore

/// A file that is being sent, out of sight until it is whole.
actor IncomingFile {
    nonisolated let path: LocalPath
    private let executor = QueueExecutor(label: "sandbox-write")
    private var descriptor: Int32 = -1

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// - Parameter folder: on the same disk as where the file goes.
    init(in folder: LocalPath) {
        path = folder / "part-\(UInt64.random(in: 0 ... .max))"
    }

    /// - Parameters:
    ///   - starts: the files that it goes on from.
    ///   - length: how much of each of them it takes, in bytes.
    func open(startingWith starts: [LocalPath] = [], length: Int64 = .max) throws(FileRefusal) {
        do {
            try LocalFileSystem.makeFolder(path.parent)
        } catch {
            throw .other(error.message)
        }
        descriptor = Glibc.open(path.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        for start in starts { try copy(start, length) }
    }

    private func copy(_ start: LocalPath, _ length: Int64) throws(FileRefusal) {
        let source = Glibc.open(start.text, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw failure() }
        defer { Glibc.close(source) }
        var rest = length
        while true {
            let wanted = Int(min(rest, 1 << 20))
            let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                count = max(0, read(source, buffer.baseAddress, wanted))
            }
            if piece.isEmpty { return }
            try write(piece)
            rest -= Int64(piece.count)
        }
    }

    func write(_ piece: [UInt8]) throws(FileRefusal) {
        var rest = piece[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw failure() }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// - Parameter isWhole: whether it stays.
    func close(isWhole: Bool) {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
        if !isWhole { unlink(path.text) }
    }

    private func failure() -> FileRefusal {
        let number = errno
        let reason = "the sandbox cannot keep the file: \(String(cString: strerror(number)))"
        return number == ENOSPC || number == EDQUOT ? .quota(reason) : .other(reason)
    }
}
