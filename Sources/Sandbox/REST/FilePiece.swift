import Glibc
import LocalFiles

enum FilePiece {
    /// A piece of a file; empty behind its end, and where it cannot be read. Blocks.
    static func read(_ path: LocalPath, from offset: Int64, count: Int) -> [UInt8] {
        let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, got in
            got = max(0, pread(descriptor, buffer.baseAddress, count, Int(offset)))
        }
    }
}
