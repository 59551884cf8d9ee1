/// The bytes of a 64-bit little-endian ELF file, for changes that leave what the loader maps as it is or change it in
/// place. (ELF specification, "ELF header" and "Program header"; System V ABI for x86-64 and AArch64.)
struct ELFBytes {
    /// A part of the file that the loader knows of.
    struct Segment: Hashable {
        static let load: UInt32 = 1
        static let dynamic: UInt32 = 2

        let type: UInt32
        /// Where its program header stands in the file.
        let header: Int
        let offset: Int
        let address: UInt64
        let fileSize: Int
        let memorySize: Int
    }

    var bytes: [UInt8]
    private(set) var segments: [Segment]

    /// - Returns: nil for what is no such file, or one whose headers lead outside of it.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 64, bytes.starts(with: [0x7f, 0x45, 0x4c, 0x46, 2, 1]) else { return nil }
        self.bytes = bytes
        segments = []
        let start = Int(truncatingIfNeeded: read64(32))
        let size = Int(read16(54))
        let count = Int(read16(56))
        guard size == 56, start >= 64, start <= bytes.count - count * size else { return nil }
        for index in 0..<count {
            let header = start + index * size
            let segment = Segment(
                type: read32(header), header: header, offset: Int(truncatingIfNeeded: read64(header + 8)),
                address: read64(header + 16), fileSize: Int(truncatingIfNeeded: read64(header + 32)),
                memorySize: Int(truncatingIfNeeded: read64(header + 40)))
            guard segment.offset >= 0, segment.fileSize >= 0, segment.offset <= bytes.count,
                segment.fileSize <= bytes.count - segment.offset
            else { return nil }
            segments.append(segment)
        }
    }

    /// Whether the file starts as an ELF file does, of whatever kind.
    static func isELF(_ start: some Sequence<UInt8>) -> Bool { start.starts(with: [0x7f, 0x45, 0x4c, 0x46]) }

    var loaded: [Segment] { segments.filter { $0.type == Segment.load } }

    /// Where an address of the loaded file stands in the file; nil for one that is not in it.
    func offset(of address: UInt64) -> Int? {
        for segment in loaded where address >= segment.address {
            let distance = address - segment.address
            if distance < UInt64(segment.fileSize) { return segment.offset + Int(distance) }
        }
        return nil
    }

    func read16(_ at: Int) -> UInt16 { read(at) }
    func read32(_ at: Int) -> UInt32 { read(at) }
    func read64(_ at: Int) -> UInt64 { read(at) }

    /// Zero beyond the end.
    private func read<Number: FixedWidthInteger>(_ at: Int) -> Number {
        guard at >= 0, at <= bytes.count - MemoryLayout<Number>.size else { return 0 }
        return bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: Number.self)) }
    }

    mutating func write<Number: FixedWidthInteger>(_ number: Number, at: Int) {
        bytes.withUnsafeMutableBytes { $0.storeBytes(of: number.littleEndian, toByteOffset: at, as: Number.self) }
    }

    /// The text at an offset, up to its NUL.
    func text(at offset: Int) -> String {
        guard bytes.indices.contains(offset) else { return "" }
        return String(decoding: bytes[offset...].prefix { $0 != 0 }, as: UTF8.self)
    }
}
