import Glibc

/// An entry of a zip's central directory (APPNOTE.TXT 4.3.12).
struct ZipHeader {
    static let signature: UInt32 = 0x0201_4b50
    static let fixedSize = 46

    let entry: ArchiveEntry
    /// 0 for stored, 8 for deflated.
    let method: UInt16
    let checksum: UInt32
    let packedSize: UInt64
    let unpackedSize: UInt64
    /// Of its local header, as it is written: from where the zip begins in the file.
    let offset: UInt64
    /// The bytes of name and extra field, as the local header has them too, more or less.
    let variableSize: Int

    /// How long a record is, by the numbers in its fixed part.
    static func size(_ fixed: ArraySlice<UInt8>) -> Int {
        [28, 30, 32].reduce(fixedSize) { $0 + Int(fixed.number(at: $1, as: UInt16.self)) }
    }

    /// - Parameter record: as long as ``size(_:)`` says.
    init(_ record: ArraySlice<UInt8>) {
        let nameSize = Int(record.number(at: 28, as: UInt16.self))
        let extraSize = Int(record.number(at: 30, as: UInt16.self))
        let nameBytes = record.dropFirst(Self.fixedSize).prefix(nameSize)
        let extra = ZipExtra(record.dropFirst(Self.fixedSize + nameSize).prefix(extraSize))
        let flags: UInt16 = record.number(at: 8)
        let small: (UInt32, UInt32, UInt32) = (
            record.number(at: 24), record.number(at: 20), record.number(at: 42)
        )
        var wide = extra.wideNumbers[...]
        func widened(_ number: UInt32) -> UInt64 { number == .max ? wide.popFirst() ?? .max : UInt64(number) }
        unpackedSize = widened(small.0)
        packedSize = widened(small.1)
        offset = widened(small.2)
        method = record.number(at: 10)
        checksum = record.number(at: 16)
        variableSize = nameSize + extraSize

        let name = extra.unicodeName(for: nameBytes) ?? Self.text(nameBytes, isUTF8: flags & 1 << 11 != 0)
        let attributes: UInt32 = record.number(at: 38)
        let unix = Self.isUnix(record.number(at: 5, as: UInt8.self)) ? UInt16(attributes >> 16) : 0
        let isFolder = nameBytes.last == UInt8(ascii: "/") || attributes & 0x10 != 0 && unix == 0
        let kind: ArchiveEntry.Kind =
            switch UInt32(unix) & S_IFMT {
            case _ where isFolder: .folder
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case 0, S_IFREG: .file
            default: .other
            }
        entry = ArchiveEntry(
            path: ArchiveEntry.path(ofName: name), kind: kind,
            size: kind == .file ? Int64(clamping: unpackedSize) : 0, mode: unix == 0 ? nil : unix & 0o777,
            isEncrypted: flags & (1 | 1 << 13) != 0)
    }

    /// The systems whose attributes hold a mode: Unix and OS X.
    private static func isUnix(_ system: UInt8) -> Bool { system == 3 || system == 19 }

    /// Java and most programs on Unix write UTF-8, whether they say so or not.
    private static func text(_ bytes: ArraySlice<UInt8>, isUTF8: Bool) -> String {
        if isUTF8 { return String(decoding: bytes, as: UTF8.self) }
        return String(validating: bytes, as: UTF8.self) ?? CodePage437.text(bytes)
    }
}

/// The extra field of an entry: parts of two bytes of type, two of size, and content.
private struct ZipExtra {
    /// The numbers that were too large for their 32 bits, in the order of unpacked size, packed size, offset (4.5.3).
    var wideNumbers: [UInt64] = []
    /// Info-ZIP's name in UTF-8 behind a version and the checksum of the name it belongs to (4.6.9).
    private var unicodePath: ArraySlice<UInt8>?

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while rest.count >= 4 {
            let type: UInt16 = rest.number(at: 0)
            let content = rest.dropFirst(4).prefix(Int(rest.number(at: 2, as: UInt16.self)))
            rest = rest.dropFirst(4 + content.count)
            switch type {
            case 0x0001:
                wideNumbers = stride(from: 0, through: content.count - 8, by: 8).map { content.number(at: $0) }
            case 0x7075 where content.count > 5 && content.first == 1: unicodePath = content
            default: break
            }
        }
    }

    func unicodeName(for name: ArraySlice<UInt8>) -> String? {
        guard let unicodePath, unicodePath.number(at: 1, as: UInt32.self) == Checksum.of(name) else { return nil }
        return String(decoding: unicodePath.dropFirst(5), as: UTF8.self)
    }
}
