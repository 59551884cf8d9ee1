import Diagnostics
import Glibc
import LocalFiles

/// A file of this machine, open for reading as long as this object lives.
final class LocalFileDescriptor {
    let number: Int32

    init(_ path: LocalPath) throws(DeployError) {
        guard let file = LocalFileSystem.file(at: path) else {
            throw DeployError(
                .inputNotFound, "there is no file \(path)", hint: "A file in HDFS is written hdfs:///PATH")
        }
        guard file.kind == .file else {
            throw DeployError(
                .inputMalformed, "\(path) is a \(file.kind.rawValue == "folder" ? "folder" : "device"), not a file",
                hint: "Name the file itself")
        }
        number = open(path.text, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else {
            throw DeployError(.notAllowed, "\(path) cannot be read: \(String(cString: strerror(errno)))")
        }
    }

    deinit {
        close(number)
    }

    /// In bytes, now.
    var size: Int64 {
        var status = stat()
        return fstat(number, &status) == 0 ? Int64(status.st_size) : 0
    }

    /// At most `count` bytes from some offset on; where the file is read from next stays the same.
    func read(offset: Int64, count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let wanted = count - bytes.count
            let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, taken in
                taken = max(0, pread(number, buffer.baseAddress, wanted, off_t(offset) + off_t(bytes.count)))
            }
            guard !piece.isEmpty else { break }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
        return bytes
    }

    /// What the file is by its first bytes.
    func sniff() -> ArchiveSniff { ArchiveSniff(read(offset: 0, count: ArchiveSniff.size)) }
}
