extension ELFBytes {
    /// Lets the program, and the libraries that it loads, look for libraries in `folders` first: DT_RPATH, which unlike
    /// DT_RUNPATH counts for what is loaded later too, such as Python's compiled modules (ld.so(8)).
    ///
    /// The text takes the place of the old one, or lies in the unused rest of a page; nothing moves.
    ///
    /// - Returns: false where there is no room for it; nothing is changed then.
    mutating func setRPath(_ folders: String) -> Bool {
        let entries = dynamicEntries
        let text = Array(folders.utf8) + [0]
        if let old = entries.first(where: { $0.tag == DynamicEntry.runPath || $0.tag == DynamicEntry.rPath }),
            let table = stringTable
        {
            let start = table + Int(truncatingIfNeeded: old.value)
            if self.text(at: start).utf8.count >= text.count - 1 {
                bytes.replaceSubrange(start..<start + text.count, with: text)
                write(DynamicEntry.rPath, at: old.offset)
                return true
            }
        }
        return addRPath(text)
    }

    /// Makes DT_RPATH of a DT_RUNPATH; false where there is none.
    mutating func turnRunPathIntoRPath() -> Bool {
        guard let old = dynamicEntries.first(where: { $0.tag == DynamicEntry.runPath }) else { return false }
        write(DynamicEntry.rPath, at: old.offset)
        return true
    }

    private mutating func addRPath(_ text: [UInt8]) -> Bool {
        let entries = dynamicEntries
        let slots = dynamicSlots
        let old = entries.first { $0.tag == DynamicEntry.runPath || $0.tag == DynamicEntry.rPath }
        guard let strings = entries.first(where: { $0.tag == DynamicEntry.strings }),
            let size = entries.first(where: { $0.tag == DynamicEntry.stringsSize }),
            old != nil || slots.count >= entries.count + 2,
            let slot = old ?? (entries.count < slots.count ? slots[entries.count] : nil),
            let room = room(for: text.count, after: strings.value)
        else { return false }
        let segment = room.segment
        bytes.replaceSubrange(room.offset..<room.offset + text.count, with: text)
        let growth = UInt64(room.offset + text.count - segment.offset - segment.fileSize)
        write(UInt64(segment.fileSize) + growth, at: segment.header + 32)
        write(max(UInt64(segment.memorySize), UInt64(segment.fileSize) + growth), at: segment.header + 40)
        let address = segment.address + UInt64(room.offset - segment.offset)
        write(DynamicEntry.rPath, at: slot.offset)
        write(address - strings.value, at: slot.offset + 8)
        write(max(size.value, address - strings.value + UInt64(text.count)), at: size.offset + 8)
        guard let changed = ELFBytes(bytes) else { return false }
        self = changed
        return true
    }

    /// Zeros behind a loaded segment, in its last page, that neither another segment nor a section uses.
    private func room(for count: Int, after address: UInt64) -> (segment: Segment, offset: Int)? {
        for segment in loaded
        where segment.address + UInt64(segment.fileSize) > address
            && segment.memorySize == segment.fileSize
        {
            let start = (segment.offset + segment.fileSize + 7) / 8 * 8
            let pageEnd = (start + 4095) / 4096 * 4096
            let next = loaded.map(\.offset).filter { $0 > segment.offset }.min() ?? 0
            if start + count <= min(pageEnd, next),
                bytes[segment.offset + segment.fileSize..<start + count].allSatisfy({ $0 == 0 })
            {
                return (segment, start)
            }
        }
        return nil
    }
}
