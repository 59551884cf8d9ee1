/// Numbers and texts at places of a file that may be wrong about itself: what does not lie in it is nil.
struct ByteReader {
    let bytes: [UInt8]
    var isBigEndian = false

    func number<Number: FixedWidthInteger & UnsignedInteger>(at offset: UInt64, as type: Number.Type) -> Number? {
        let size = UInt64(Number.bitWidth / 8)
        guard offset <= UInt64(bytes.count), UInt64(bytes.count) - offset >= size else { return nil }
        let start = Int(offset)
        return bytes.withUnsafeBytes { raw in
            let number = raw.loadUnaligned(fromByteOffset: start, as: Number.self)
            return isBigEndian ? Number(bigEndian: number) : Number(littleEndian: number)
        }
    }

    /// The text up to the next NUL.
    ///
    /// - Returns: nil where none comes within `limit` bytes.
    func text(at offset: UInt64, limit: Int = 4096) -> String? {
        guard offset < UInt64(bytes.count) else { return nil }
        let rest = bytes[Int(offset)...].prefix(limit)
        guard let end = rest.firstIndex(of: 0) else { return nil }
        return String(decoding: rest[..<end], as: UTF8.self)
    }
}
