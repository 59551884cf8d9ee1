/// The header of a tar for one member: ustar, with a pax header before it for what does not fit (POSIX, pax).
struct TarRecord {
    static let blockSize = 512

    let bytes: [UInt8]

    init(_ member: ArchiveMember) {
        let (type, mode, target): (Character, UInt16, String) =
            switch member.content {
            case .file, .bytes: ("0", member.mode, "")
            case .link(let target): ("2", 0o777, target)
            case .folder: ("5", member.mode, "")
            }
        let size = type == "0" ? member.size : 0
        let path = Array(member.path.utf8) + (type == "5" ? Array("/".utf8) : [])
        var more: [UInt8] = []
        let place = Self.split(path)
        if place == nil { more += Self.paxRecord("path", path) }
        if !Self.fits(Array(target.utf8)) { more += Self.paxRecord("linkpath", Array(target.utf8)) }
        if size > Self.largestSize { more += Self.paxRecord("size", Array(String(size).utf8)) }
        let (prefix, name) = place ?? ([], Array(path.prefix(100)))
        let header = Self.header(
            name: name, prefix: prefix, mode: mode, size: min(size, Self.largestSize), type: type,
            target: Array(target.utf8.prefix(100)))
        guard !more.isEmpty else {
            bytes = header
            return
        }
        let extended = Self.header(
            name: Array("PaxHeader".utf8), prefix: [], mode: 0o644, size: Int64(more.count), type: "x", target: [])
        bytes = extended + more + Self.padding(Int64(more.count)) + header
    }

    /// What fills a content up to a whole number of blocks.
    static func padding(_ size: Int64) -> [UInt8] {
        [UInt8](repeating: 0, count: (blockSize - Int(size % Int64(blockSize))) % blockSize)
    }

    /// Eleven octal digits.
    private static let largestSize: Int64 = 0o777_7777_7777
    /// 1980-01-01 in seconds since 1970.
    private static let time: Int64 = 315_532_800

    private static func fits(_ text: [UInt8]) -> Bool { text.count <= 100 && text.allSatisfy { $0 < 0x80 } }

    /// - Returns: nil for a path that is too long for the two fields, or not in ASCII.
    private static func split(_ path: [UInt8]) -> (prefix: [UInt8], name: [UInt8])? {
        if fits(path) { return ([], path) }
        guard path.allSatisfy({ $0 < 0x80 }) else { return nil }
        for index in path.indices.dropFirst() where path[index] == UInt8(ascii: "/") && index <= 155 {
            let name = path.count - index - 1
            if name > 0, name <= 100 { return (Array(path[..<index]), Array(path[(index + 1)...])) }
        }
        return nil
    }

    /// Its length, its own digits included, a blank, and the pair.
    private static func paxRecord(_ key: String, _ value: [UInt8]) -> [UInt8] {
        let rest = Array(" \(key)=".utf8) + value + [0x0a]
        var length = rest.count
        while rest.count + String(length).utf8.count != length { length = rest.count + String(length).utf8.count }
        return Array(String(length).utf8) + rest
    }

    private static func header(
        name: [UInt8], prefix: [UInt8], mode: UInt16, size: Int64, type: Character, target: [UInt8]
    ) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: blockSize)
        func put(_ bytes: some Sequence<UInt8>, at offset: Int) {
            for (index, byte) in bytes.enumerated() { block[offset + index] = byte }
        }
        func octal(_ number: Int64, digits: Int) -> String.UTF8View {
            let text = String(number, radix: 8)
            return (String(repeating: "0", count: digits - text.count) + text).utf8
        }
        put(name, at: 0)
        put(octal(Int64(mode), digits: 7), at: 100)
        put(octal(0, digits: 7), at: 108)
        put(octal(0, digits: 7), at: 116)
        put(octal(size, digits: 11), at: 124)
        put(octal(time, digits: 11), at: 136)
        put(String(type).utf8, at: 156)
        put(target, at: 157)
        put("ustar\000".utf8, at: 257)
        put(octal(0, digits: 7), at: 329)
        put(octal(0, digits: 7), at: 337)
        put(prefix, at: 345)
        // The sum of all bytes, its own field as blanks.
        let sum = block.reduce(Int64(8 * 0x20)) { $0 + Int64($1) }
        put(octal(sum, digits: 6), at: 148)
        block[155] = 0x20
        return block
    }
}
