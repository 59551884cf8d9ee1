import CZlib

/// The CRC-32 of zip and gzip.
enum Checksum {
    static func of(_ bytes: some Collection<UInt8>, after start: UInt32 = 0) -> UInt32 {
        bytes.withContiguousStorageIfAvailable {
            UInt32(truncatingIfNeeded: crc32_z(UInt(start), $0.baseAddress, $0.count))
        } ?? of(Array(bytes), after: start)
    }

    /// The checksum of two pieces, one behind the other.
    ///
    /// - Parameter size: the second's, in bytes.
    static func combined(_ first: UInt32, _ second: UInt32, size: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32_combine(UInt(first), UInt(second), size))
    }
}
