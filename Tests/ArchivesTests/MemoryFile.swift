import Archives
import LocalFiles
import Synchronization

/// A file in memory that notes what is read of it.
final class MemoryFile: RangedFile {
    let name: String
    let size: Int64
    private let bytes: [UInt8]
    private let state = Mutex<[Range<Int64>]>([])

    init(_ bytes: [UInt8], name: String = "hdfs:///apps/venv.zip") {
        self.bytes = bytes
        self.name = name
        size = Int64(bytes.count)
    }

    convenience init(_ path: LocalPath) throws {
        try self.init(LocalFileSystem.read(path), name: path.text)
    }

    /// What was read, in order.
    var reads: [Range<Int64>] { state.withLock { $0 } }

    func read(offset: Int64, count: Int) async throws -> [UInt8] {
        // A range outside of the file ends the test's process.
        state.withLock { $0.append(offset..<offset + Int64(count)) }
        return Array(bytes[Int(offset)..<Int(offset) + count])
    }
}
