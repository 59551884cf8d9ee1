import Glibc

/// The records of a zip for one member (APPNOTE.TXT 4.3.7, 4.3.12).
struct ZipRecord {
    let name: [UInt8]
    /// The type of file and the permission bits, as `stat` has them.
    let mode: UInt32
    let isFolder: Bool
    let size: UInt64
    /// Of the local header, from the file's start.
    let offset: UInt64
    var packedSize: UInt64 = 0
    var checksum: UInt32 = 0
    var isDeflated = false

    init(_ member: ArchiveMember, offset: Int64) {
        let type: UInt32 =
            switch member.content {
            case .file, .bytes: S_IFREG
            case .link: S_IFLNK
            case .folder: S_IFDIR
            }
        if case .link = member.content {
            mode = type | 0o777
        } else {
            mode = type | UInt32(member.mode)
        }
        isFolder = type == S_IFDIR
        name = Array((isFolder ? member.path + "/" : member.path).utf8)
        size = UInt64(member.size)
        self.offset = UInt64(offset)
    }

    /// Whether its local header has room for sizes beyond 32 bits; decided before the packed size is known, which may
    /// be a little above the size.
    private var isWide: Bool { size > 0xffff_0000 }

    var localHeader: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: 0x0403_4b50 as UInt32)
        appendCommon(to: &bytes, isWide: isWide)
        bytes.append(littleEndian: isWide ? .max : UInt32(packedSize))
        bytes.append(littleEndian: isWide ? .max : UInt32(size))
        bytes.append(littleEndian: UInt16(name.count))
        bytes.append(littleEndian: UInt16(isWide ? 20 : 0))
        bytes += name
        if isWide { bytes += Self.wideExtra([size, packedSize]) }
        return bytes
    }

    var directoryEntry: [UInt8] {
        var wide: [UInt64] = []
        func narrowed(_ number: UInt64, _ isWide: Bool) -> UInt32 {
            guard isWide || number >= 0xffff_ffff else { return UInt32(number) }
            wide.append(number)
            return .max
        }
        let small = (narrowed(size, isWide), narrowed(packedSize, isWide), narrowed(offset, false))
        var bytes: [UInt8] = []
        bytes.append(littleEndian: ZipHeader.signature)
        // Made on Unix, by the rules of version 4.5 or 2.0.
        bytes.append(littleEndian: UInt16(3 << 8 | (wide.isEmpty ? 20 : 45)))
        appendCommon(to: &bytes, isWide: !wide.isEmpty)
        bytes.append(littleEndian: small.1)
        bytes.append(littleEndian: small.0)
        bytes.append(littleEndian: UInt16(name.count))
        let extra = wide.isEmpty ? [] : Self.wideExtra(wide)
        bytes.append(littleEndian: UInt16(extra.count))
        // No comment, the first disk, and nothing known of the content.
        bytes += [0, 0, 0, 0, 0, 0]
        bytes.append(littleEndian: mode << 16 | (isFolder ? 0x10 : 0))
        bytes.append(littleEndian: small.2)
        return bytes + name + extra
    }

    /// What both have between their first number and the sizes.
    private func appendCommon(to bytes: inout [UInt8], isWide: Bool) {
        bytes.append(littleEndian: UInt16(isWide ? 45 : isDeflated || isFolder ? 20 : 10))
        // The name is in UTF-8.
        bytes.append(littleEndian: 1 << 11 as UInt16)
        bytes.append(littleEndian: UInt16(isDeflated ? 8 : 0))
        bytes.append(littleEndian: 0 as UInt16)
        bytes.append(littleEndian: Self.date)
        bytes.append(littleEndian: checksum)
    }

    /// 1980-01-01, the first day that zip has.
    private static let date: UInt16 = 1 << 5 | 1

    private static func wideExtra(_ numbers: [UInt64]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: 0x0001 as UInt16)
        bytes.append(littleEndian: UInt16(numbers.count * 8))
        for number in numbers { bytes.append(littleEndian: number) }
        return bytes
    }

    /// The records behind the directory.
    static func end(entries: Int, directoryOffset: Int64, directorySize: Int64) -> [UInt8] {
        var bytes: [UInt8] = []
        let count = UInt64(entries)
        let (offset, size) = (UInt64(directoryOffset), UInt64(directorySize))
        if count >= 0xffff || offset >= 0xffff_ffff || size >= 0xffff_ffff {
            bytes.append(littleEndian: 0x0606_4b50 as UInt32)
            bytes.append(littleEndian: 44 as UInt64)
            bytes.append(littleEndian: (3 << 8 | 45) as UInt16)
            bytes.append(littleEndian: 45 as UInt16)
            bytes.append(littleEndian: 0 as UInt64)
            for number in [count, count, size, offset] { bytes.append(littleEndian: number) }
            bytes.append(littleEndian: 0x0706_4b50 as UInt32)
            bytes.append(littleEndian: 0 as UInt32)
            bytes.append(littleEndian: offset + size)
            bytes.append(littleEndian: 1 as UInt32)
        }
        bytes.append(littleEndian: 0x0605_4b50 as UInt32)
        bytes.append(littleEndian: 0 as UInt32)
        for _ in 0..<2 { bytes.append(littleEndian: UInt16(clamping: count)) }
        bytes.append(littleEndian: UInt32(clamping: size))
        bytes.append(littleEndian: UInt32(clamping: offset))
        bytes.append(littleEndian: 0 as UInt16)
        return bytes
    }
}
