package import HadoopRecords
import NodeManager
import Synchronization

/// The last lines of a log file.
package enum LogTail {
    /// - Parameter lines: how many; a last one without its line break counts.
    /// - Returns: their bytes, and where they end in the file; nil where there is no such file.
    package static func read(
        _ lines: Int, of file: String, of container: ContainerID, from source: any LogSource
    ) async throws -> (bytes: [UInt8], end: Int64)? {
        var wish: Int64 = 1 << 16
        while true {
            let found = Mutex<(bytes: [UInt8], start: Int64?)>(([], nil))
            let isThere = try await source.read(file, of: container, last: wish) { piece in
                found.withLock { $0 = ($0.bytes + piece.bytes, $0.start ?? piece.offset) }
            }
            guard isThere else { return nil }
            let (bytes, start) = found.withLock { $0 }
            let offset = start ?? 0
            let end = offset + Int64(bytes.count)
            if offset == 0 || Self.breaks(bytes) > lines { return (last(lines, of: bytes), end) }
            wish *= 8
        }
    }

    private static let lineBreak = UInt8(ascii: "\n")

    private static func breaks(_ bytes: [UInt8]) -> Int { bytes.count { $0 == lineBreak } }

    static func last(_ lines: Int, of bytes: [UInt8]) -> [UInt8] {
        guard lines > 0 else { return [] }
        var seen = 0
        for index in bytes.indices.dropLast().reversed() where bytes[index] == lineBreak {
            seen += 1
            if seen == lines { return Array(bytes[(index + 1)...]) }
        }
        return bytes
    }
}
