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
                hint: "Name the program's jar itself")
        }
        number = open(path.text, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else {
            throw DeployError(.notAllowed, "\(path) cannot be read: \(String(cString: strerror(errno)))")
        }
    }

    deinit {
        close(number)
    }

    /// The bytes at the start, at most `count`; where the file is read from next stays the same.
    func start(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, taken in
            taken = max(0, pread(number, buffer.baseAddress, count, 0))
        }
    }
}
