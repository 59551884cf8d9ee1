/// Reads the primitives of Hadoop's TFile one after another; each returns nil at the end or for broken bytes.
struct TFileReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        rest = bytes
    }

    init?(_ bytes: [UInt8], from offset: Int64) {
        guard offset >= 0, offset < Int64(bytes.count) else { return nil }
        rest = bytes[Int(offset)...]
    }

    mutating func slice(_ count: Int64) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= Int64(rest.count) else { return nil }
        defer { rest = rest.dropFirst(Int(count)) }
        return rest.prefix(Int(count))
    }

    mutating func bytes(_ count: Int64) -> [UInt8]? { slice(count).map(Array.init) }

    mutating func int64() -> Int64? {
        bytes(8).map { $0.reduce(Int64(0)) { $0 << 8 | Int64($1) } }
    }

    /// `Utils.readVLong` of TFile, which is not that of Hadoop's writables.
    mutating func vint() -> Int64? {
        guard let first = rest.popFirst() else { return nil }
        let lead = Int64(Int8(bitPattern: first))
        func following(_ count: Int64, _ high: Int64) -> Int64? {
            bytes(count).map { $0.reduce(high) { $0 << 8 | Int64($1) } }
        }
        switch lead {
        case (-32)...: return lead
        case (-72)...: return following(1, lead + 52)
        case (-104)...: return following(2, lead + 88)
        case (-120)...: return following(3, lead + 112)
        default:
            let count = lead + 129
            guard let first = rest.first else { return nil }
            return following(count, first >= 0x80 ? -1 : 0)
        }
    }

    /// How many entries follow: each takes a byte at the least.
    mutating func count() -> Int64? {
        vint().flatMap { (0...Int64(rest.count)).contains($0) ? $0 : nil }
    }

    /// A length of that kind and so many bytes of UTF-8.
    mutating func string() -> String? {
        guard let length = vint(), let bytes = bytes(length) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// `DataOutput.writeUTF`: two bytes of length, and text.
    mutating func utf() -> String? {
        guard let length = bytes(2), let text = bytes(Int64(length[0]) << 8 | Int64(length[1])) else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    /// A key and its value, which comes in chunks; all but the last have a negative length.
    mutating func record() -> (key: [UInt8], value: [UInt8])? {
        guard let keyLength = vint(), let key = bytes(keyLength) else { return nil }
        var value: [UInt8] = []
        while let length = vint() {
            guard let chunk = bytes(Int64(clamping: length.magnitude)) else { return nil }
            value += chunk
            if length >= 0 { return (key, value) }
        }
        return nil
    }
}
