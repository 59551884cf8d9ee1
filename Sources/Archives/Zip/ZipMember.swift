import Diagnostics

/// The content of an entry that is to be read.
struct ZipMember {
    /// Among the entries.
    let index: Int
    let path: String
    let isDeflated: Bool
    let checksum: UInt32
    let size: Int
    let packedSize: Int
    /// Of its local header, from where the zip begins.
    let offset: UInt64
    /// How many bytes from there hold header and content, a generous extra field included.
    let span: Int

    init(_ header: ZipHeader, index: Int, limit: Int, of name: String) throws(DeployError) {
        let entry = header.entry
        guard header.unpackedSize <= UInt64(limit), header.packedSize <= UInt64(limit) + 1024 else {
            throw DeployError(
                .inputMalformed, "\(entry.path) in \(name) is larger than \(describe(bytes: Int64(limit)))")
        }
        guard header.method == 0 || header.method == 8 else {
            throw DeployError(
                .inputMalformed, "\(entry.path) in \(name) is packed by method \(header.method)",
                hint: "Pack it with deflate, which is method 8")
        }
        self.index = index
        path = entry.path
        isDeflated = header.method == 8
        checksum = header.checksum
        size = Int(header.unpackedSize)
        packedSize = Int(header.packedSize)
        offset = header.offset
        span = Self.fixedSize + header.variableSize + packedSize + 256
    }

    /// - Parameter bytes: from the local header on (APPNOTE.TXT 4.3.7).
    /// - Returns: nil where they are not what the directory says.
    func content(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.count >= Self.fixedSize, bytes.number(at: 0, as: UInt32.self) == 0x0403_4b50 else { return nil }
        let start =
            Self.fixedSize + Int(bytes.number(at: 26, as: UInt16.self)) + Int(bytes.number(at: 28, as: UInt16.self))
        let packed = bytes.dropFirst(start).prefix(packedSize)
        guard packed.count == packedSize else { return nil }
        let content = isDeflated ? Inflate.unpack(packed, size: size) : Array(packed)
        guard let content, content.count == size, Checksum.of(content) == checksum else { return nil }
        return content
    }

    private static let fixedSize = 30
}
