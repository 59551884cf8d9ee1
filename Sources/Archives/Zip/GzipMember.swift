/// A file that was packed with gzip as one member (RFC 1952), as programs pack their logs.
package enum GzipMember {
    /// Magic, method, flags, time, hints.
    private static let head = 10
    /// CRC-32 and length.
    private static let trailer = 8

    /// - Parameter limit: for the unpacked content, in bytes.
    /// - Returns: nil for what is damaged, cut short, larger than the limit, or has a head with more in it than Java writes.
    package static func unpack(_ packed: [UInt8], limit: Int) -> [UInt8]? {
        guard packed.count >= head + trailer, packed.starts(with: [0x1F, 0x8B, 8, 0]) else { return nil }
        let end = packed.count - trailer
        let size = Int(packed.number(at: end + 4, as: UInt32.self))
        guard size <= limit else { return nil }
        guard let content = Inflate.unpack(packed[head..<end], size: size),
            Checksum.of(content) == packed.number(at: end, as: UInt32.self)
        else { return nil }
        return content
    }
}
