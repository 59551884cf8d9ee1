/// A program or a library of Linux, as far as its head and its dynamic section tell (System V ABI, chapters 4 and 5; the
/// needed versions as in the Linux Standard Base, "Symbol Versioning").
package struct ELFFile: Hashable, Sendable {
    package let is64Bit: Bool
    package let cpu: CPU
    /// The libraries that it asks the loader for: `libc.so.6`.
    package private(set) var neededLibraries: [String] = []
    /// Every version of a symbol that it needs: `GLIBC_2.17`, `GLIBCXX_3.4.21`.
    package private(set) var neededVersions: [String] = []

    /// - Parameter bytes: the whole file, or its start: then what lies behind is missing from the needs.
    /// - Returns: nil for what is no ELF file.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count >= 20, bytes.starts(with: [0x7f, 0x45, 0x4c, 0x46]), (1...2).contains(bytes[4]),
            (1...2).contains(bytes[5])
        else { return nil }
        let reader = ByteReader(bytes: bytes, isBigEndian: bytes[5] == 2)
        is64Bit = bytes[4] == 2
        cpu = CPU(elfMachine: reader.number(at: 18, as: UInt16.self) ?? 0)
        let image = ELFImage(reader, is64Bit: is64Bit)
        neededLibraries = image.neededLibraries()
        neededVersions = image.neededVersions()
    }

    /// The newest glibc whose symbols it needs; nil for one that needs none.
    package var glibc: GlibcVersion? {
        neededVersions.compactMap { name in
            name.hasPrefix("GLIBC_") ? GlibcVersion(name.dropFirst("GLIBC_".count)) : nil
        }.max()
    }

    /// Whether it was made for musl, the C library of Alpine, and not for glibc.
    package var needsMusl: Bool {
        neededLibraries.contains { $0.hasPrefix("libc.musl") || $0.hasPrefix("ld-musl") || $0 == "libc.so" }
    }
}

/// The parts of an ELF file in memory, found by the program headers alone: the loader uses nothing else, and tools that
/// change libraries leave the section headers behind.
private struct ELFImage {
    private let reader: ByteReader
    private let is64Bit: Bool
    private var segments: [(address: UInt64, offset: UInt64, size: UInt64)] = []
    private var dynamic: [(tag: UInt64, value: UInt64)] = []

    /// No real file comes near; a wrong one must end.
    private static let limit = 1 << 16

    init(_ reader: ByteReader, is64Bit: Bool) {
        self.reader = reader
        self.is64Bit = is64Bit
        let word: UInt64 = is64Bit ? 8 : 4
        guard let table = self.word(at: is64Bit ? 32 : 28),
            let entrySize = reader.number(at: is64Bit ? 54 : 42, as: UInt16.self), entrySize > 0,
            let count = reader.number(at: is64Bit ? 56 : 44, as: UInt16.self)
        else { return }
        var dynamicPart: (offset: UInt64, size: UInt64)?
        for index in 0..<UInt64(count) {
            let at = table &+ index &* UInt64(entrySize)
            guard let type = reader.number(at: at, as: UInt32.self) else { break }
            guard let offset = self.word(at: at &+ word), let address = self.word(at: at &+ 2 &* word),
                let size = self.word(at: at &+ 4 &* word)
            else { break }
            if type == 1 { segments.append((address, offset, size)) }
            if type == 2 { dynamicPart = (offset, size) }
        }
        guard let dynamicPart else { return }
        var at = dynamicPart.offset
        for _ in 0..<min(dynamicPart.size / (2 * word), UInt64(Self.limit)) {
            guard let tag = self.word(at: at), let value = self.word(at: at &+ word), tag != 0 else { break }
            dynamic.append((tag, value))
            at &+= 2 &* word
        }
    }

    func neededLibraries() -> [String] {
        guard let names = place(of: .stringTable) else { return [] }
        return dynamic.filter { $0.tag == Tag.needed.rawValue }.compactMap { reader.text(at: names &+ $0.value) }
    }

    func neededVersions() -> [String] {
        guard let names = place(of: .stringTable), var file = place(of: .neededVersions),
            let fileCount = value(of: .neededVersionCount)
        else { return [] }
        var versions: [String] = []
        for _ in 0..<min(fileCount, UInt64(Self.limit)) {
            guard let count = reader.number(at: file &+ 2, as: UInt16.self),
                let first = reader.number(at: file &+ 8, as: UInt32.self),
                let next = reader.number(at: file &+ 12, as: UInt32.self)
            else { break }
            var version = file &+ UInt64(first)
            for _ in 0..<count {
                guard let name = reader.number(at: version &+ 8, as: UInt32.self),
                    let text = reader.text(at: names &+ UInt64(name), limit: 256),
                    let step = reader.number(at: version &+ 12, as: UInt32.self)
                else { break }
                versions.append(text)
                guard step > 0, versions.count < Self.limit else { break }
                version &+= UInt64(step)
            }
            guard next > 0, versions.count < Self.limit else { break }
            file &+= UInt64(next)
        }
        return versions
    }

    private enum Tag: UInt64 {
        case needed = 1
        case stringTable = 5
        case neededVersions = 0x6fff_fffe
        case neededVersionCount = 0x6fff_ffff
    }

    private func value(of tag: Tag) -> UInt64? { dynamic.first { $0.tag == tag.rawValue }?.value }

    /// Where in the file the loader finds what a tag's address means.
    private func place(of tag: Tag) -> UInt64? {
        guard let address = value(of: tag),
            let segment = segments.first(where: { address >= $0.address && address - $0.address < $0.size })
        else { return nil }
        return segment.offset &+ (address - segment.address)
    }

    /// A number as wide as an address.
    private func word(at offset: UInt64) -> UInt64? {
        is64Bit
            ? reader.number(at: offset, as: UInt64.self) : reader.number(at: offset, as: UInt32.self).map(UInt64.init)
    }
}
