import HadoopRecords
import NodeManager
import Synchronization

extension LogSource {
    /// The text that a log file begins with; empty where it cannot be read.
    ///
    /// - Parameter length: after how many bytes the reading ends, somewhere in the piece that holds the last of them.
    func beginning(_ file: String, of container: ContainerID, length: Int) async -> String {
        let read = Mutex<[UInt8]>([])
        _ = try? await self.read(file, of: container, last: nil) { piece in
            let count = read.withLock { bytes in
                bytes += piece.bytes
                return bytes.count
            }
            if count >= length { throw CancellationError() }
        }
        return String(decoding: read.withLock(\.self), as: UTF8.self)
    }
}
