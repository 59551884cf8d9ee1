/// Where a zip's central directory lies, by the records at the file's end (APPNOTE.TXT 4.3.14 to 4.3.16).
struct ZipEnd {
    /// How much of the file's end is enough to find them: the record with the longest comment, and zip64's two before it.
    static let longest = 22 + 0xffff + 20 + 56

    /// From the file's start, in bytes.
    let directoryOffset: Int64
    let directorySize: Int64
    /// 0 for a file that is nothing but a zip, else what lies before it.
    let shift: Int64
    let entryCount: UInt64

    /// - Parameters:
    ///   - tail: the end of the file.
    ///   - size: of the file.
    /// - Returns: nil where there are no such records, or numbers in them that cannot be.
    init?(tail: [UInt8], size: Int64) {
        guard let place = Self.endRecord(in: tail) else { return nil }
        var count = UInt64(tail.number(at: place + 10, as: UInt16.self))
        var length = UInt64(tail.number(at: place + 12, as: UInt32.self))
        var offset = UInt64(tail.number(at: place + 16, as: UInt32.self))
        var end = place
        if count == 0xffff || length == 0xffff_ffff || offset == 0xffff_ffff, place >= 76,
            tail.number(at: place - 20, as: UInt32.self) == 0x0706_4b50
        {
            end = place - 76
            guard tail.number(at: end, as: UInt32.self) == 0x0606_4b50 else { return nil }
            count = tail.number(at: end + 32)
            length = tail.number(at: end + 40)
            offset = tail.number(at: end + 48)
        }
        let endOffset = size - Int64(tail.count) + Int64(end)
        guard length <= UInt64(endOffset), offset <= UInt64(endOffset) - length,
            count <= length / UInt64(ZipHeader.fixedSize)
        else { return nil }
        directorySize = Int64(length)
        directoryOffset = endOffset - directorySize
        shift = directoryOffset - Int64(offset)
        entryCount = count
    }

    /// The last one whose comment ends with the file, for a comment may look like a record; else the last one whose
    /// comment fits, with something behind it that does not belong to the zip.
    private static func endRecord(in tail: [UInt8]) -> Int? {
        var place = tail.count - 22
        var fitting: Int?
        while place >= 0 {
            if tail[place] == 0x50, tail.number(at: place, as: UInt32.self) == 0x0605_4b50 {
                let end = place + 22 + Int(tail.number(at: place + 20, as: UInt16.self))
                if end == tail.count { return place }
                if end < tail.count, fitting == nil { fitting = place }
            }
            place -= 1
        }
        return fitting
    }
}
