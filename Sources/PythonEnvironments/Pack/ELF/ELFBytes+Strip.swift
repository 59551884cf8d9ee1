extension ELFBytes {
    /// The file without what the loader never maps: debug sections and symbol tables for debuggers.
    ///
    /// Every loaded byte stays where it is, whatever tools have touched the file before, so it loads as it did. What
    /// lies unmapped between loaded parts becomes zeros, and the sections that are left keep their numbers, which the
    /// dynamic symbols refer to.
    ///
    /// - Returns: nil where nothing can be saved, or where bytes follow that no header speaks of.
    func stripped() -> [UInt8]? {
        let table = Int(truncatingIfNeeded: read64(40))
        let count = Int(read16(60))
        let namesIndex = Int(read16(62))
        guard count > 0, read16(58) == 64, namesIndex < count, table > 0, table <= bytes.count - count * 64,
            let end = loaded.map({ $0.offset + $0.fileSize }).max(), end > 64
        else { return nil }
        let sections = (0..<count).map { Section(self, at: table + $0 * 64) }
        let lastByte = sections.map(\.end).reduce(table + count * 64, max)
        guard lastByte >= bytes.count - 16, let keptCount = sections.lastIndex(where: \.isLoaded).map({ $0 + 1 })
        else { return nil }

        var result = Array(bytes[..<end])
        for gap in unmapped(below: end) {
            for index in gap { result[index] = 0 }
        }
        let names = sections[namesIndex]
        let namesStart = result.count
        result += bytes[names.offset..<min(names.end, bytes.count)]
        while !result.count.isMultiple(of: 8) { result.append(0) }
        let newTable = result.count
        for (index, section) in sections[..<keptCount].enumerated() {
            result +=
                section.isLoaded || index == 0
                ? Array(bytes[section.header..<section.header + 64]) : [UInt8](repeating: 0, count: 64)
        }
        result += bytes[names.header..<names.header + 64]
        guard result.count < bytes.count, var image = ELFBytes(result) else { return nil }
        image.write(UInt64(newTable), at: 40)
        image.write(UInt16(keptCount + 1), at: 60)
        image.write(UInt16(keptCount), at: 62)
        image.write(UInt64(namesStart), at: newTable + keptCount * 64 + 24)
        return image.bytes
    }

    /// Whether a file would be loaded exactly as this one is.
    func loads(as other: ELFBytes) -> Bool {
        guard segments == other.segments else { return false }
        return loaded.allSatisfy { segment in
            // The first segment holds the file's header, whose fields about sections the loader does not read.
            let start = max(segment.offset, 64)
            let end = segment.offset + segment.fileSize
            return start >= end || bytes[start..<end] == other.bytes[start..<end]
        }
    }

    private struct Section {
        let header: Int
        let offset: Int
        let end: Int
        /// SHF_ALLOC.
        let isLoaded: Bool

        init(_ image: ELFBytes, at header: Int) {
            self.header = header
            let hasBytes = image.read32(header + 4) != 8  // SHT_NOBITS
            offset = max(0, min(image.bytes.count, Int(truncatingIfNeeded: image.read64(header + 24))))
            let size = Int(truncatingIfNeeded: image.read64(header + 32))
            end = hasBytes && size >= 0 ? min(image.bytes.count, offset + min(size, image.bytes.count)) : offset
            isLoaded = image.read64(header + 8) & 2 != 0
        }
    }

    /// What lies between the segments, the file's header, and the program headers. The rest of a page counts as mapped.
    private func unmapped(below end: Int) -> [Range<Int>] {
        let page = 4096
        var gaps: [Range<Int>] = []
        var reached = 0
        let used = segments.map { ($0.offset, $0.offset + $0.fileSize) } + [(0, 64 + segments.count * 56)]
        let headers = segments.map { ($0.header, $0.header + 56) }
        for (start, stop) in (used + headers).sorted(by: { $0 < $1 }) {
            let from = (reached + page - 1) / page * page
            let to = start / page * page
            if to > from, to <= end { gaps.append(from..<to) }
            reached = max(reached, stop)
        }
        return gaps
    }
}
