extension ELFBytes {
    /// An entry of the dynamic section.
    struct DynamicEntry {
        static let null: UInt64 = 0
        static let needed: UInt64 = 1
        static let strings: UInt64 = 5
        static let stringsSize: UInt64 = 10
        static let soName: UInt64 = 14
        static let rPath: UInt64 = 15
        static let runPath: UInt64 = 29
        static let versionsNeeded: UInt64 = 0x6fff_fffe
        static let versionsNeededCount: UInt64 = 0x6fff_ffff

        /// Where it stands in the file.
        let offset: Int
        let tag: UInt64
        let value: UInt64
    }

    /// All slots of the dynamic section; those after the first of tag `null` are free, and one of them ends it.
    var dynamicSlots: [DynamicEntry] {
        guard let segment = segments.first(where: { $0.type == Segment.dynamic }) else { return [] }
        return stride(from: segment.offset, to: segment.offset + segment.fileSize - 15, by: 16).map {
            DynamicEntry(offset: $0, tag: read64($0), value: read64($0 + 8))
        }
    }

    /// The entries up to the end.
    var dynamicEntries: [DynamicEntry] { Array(dynamicSlots.prefix { $0.tag != DynamicEntry.null }) }

    /// Where the names of the dynamic section start in the file.
    var stringTable: Int? {
        dynamicEntries.first { $0.tag == DynamicEntry.strings }.flatMap { offset(of: $0.value) }
    }

    private func texts(_ tag: UInt64) -> [String] {
        guard let table = stringTable else { return [] }
        return dynamicEntries.filter { $0.tag == tag }.map { text(at: table + Int(truncatingIfNeeded: $0.value)) }
    }

    /// The names of the libraries that it is linked with.
    var needed: [String] { texts(DynamicEntry.needed) }
    var soName: String? { texts(DynamicEntry.soName).first }
    /// Where the loader looks for them: DT_RUNPATH, else DT_RPATH.
    var libraryFolders: [String] {
        (texts(DynamicEntry.runPath).first ?? texts(DynamicEntry.rPath).first)?.split(separator: ":").map(String.init)
            ?? []
    }

    /// The newest version of glibc that its symbols ask for: `[2, 34]` for `GLIBC_2.34`; nil where they ask for none.
    var glibcNeeded: [Int]? {
        let entries = dynamicEntries
        guard let table = stringTable, let start = entries.first(where: { $0.tag == DynamicEntry.versionsNeeded }),
            let count = entries.first(where: { $0.tag == DynamicEntry.versionsNeededCount }),
            var need = offset(of: start.value)
        else { return nil }
        var newest: [Int]?
        for _ in 0..<min(count.value, 1000) {
            var version = need + Int(read32(need + 8))
            for _ in 0..<read16(need + 2) {
                let name = text(at: table + Int(read32(version + 8)))
                if name.hasPrefix("GLIBC_") {
                    let numbers = name.dropFirst(6).split(separator: ".").compactMap { Int($0) }
                    if newest.map({ $0.lexicographicallyPrecedes(numbers) }) ?? true { newest = numbers }
                }
                version += Int(read32(version + 12))
            }
            need += Int(read32(need + 12))
        }
        return newest
    }
}
