import Diagnostics
import Glibc
import LocalFiles

/// Reads the content of one member after the other, and makes sure that it is as long as was said.
struct MemberReader {
    private let member: ArchiveMember
    private let file: LocalFileDescriptor?
    private var position: Int64 = 0

    init(_ member: ArchiveMember) throws(DeployError) {
        self.member = member
        guard case .file(let path, _) = member.content else {
            file = nil
            return
        }
        file = try LocalFileDescriptor(path)
    }

    /// The next bytes, `count` of them unless the content ends.
    mutating func read(_ count: Int) throws(DeployError) -> [UInt8] {
        let wanted = Int(min(Int64(count), member.size - position))
        let start = Int(position)
        position += Int64(wanted)
        switch member.content {
        case .bytes(let bytes): return Array(bytes[start..<start + wanted])
        case .link(let target): return Array(Array(target.utf8)[start..<start + wanted])
        case .folder: return []
        case .file(let path, _):
            guard let file else { return [] }
            let bytes = file.read(offset: Int64(start), count: wanted)
            let isEnd = position == member.size
            guard bytes.count == wanted, !isEnd || file.size == member.size else {
                throw DeployError(
                    .inputMalformed,
                    "\(path) had \(member.size) bytes and has \(file.size) now that it is packed",
                    hint: "Pack again when nobody writes to it")
            }
            return bytes
        }
    }

    /// Whether all has been read; true from the start for what has no content.
    var isAtEnd: Bool { position == member.size }
}
