/// Makes an ELF file with what its dynamic section needs, and nothing else.
struct ELFBuilder {
    var is64Bit = true
    var isBigEndian = false
    var machine: UInt16 = 62
    var needed: [String] = ["libc.so.6"]
    var versions: [String] = ["GLIBC_2.2.5", "GLIBC_2.17"]

    /// Addresses are this much above places in the file.
    private let base: UInt64 = 0x10000

    func bytes() -> [UInt8] {
        let word = is64Bit ? 8 : 4
        let headSize = is64Bit ? 64 : 52
        let programHeadSize = is64Bit ? 56 : 32
        let dynamicStart = headSize + 2 * programHeadSize
        let dynamicSize = (needed.count + 4) * 2 * word
        let needsStart = dynamicStart + dynamicSize
        let needsSize = 16 + 16 * versions.count
        let namesStart = needsStart + needsSize
        var names: [UInt8] = [0]
        func place(_ name: String) -> UInt64 {
            defer { names += Array(name.utf8) + [0] }
            return UInt64(names.count)
        }
        var dynamic: [UInt8] = []
        for library in needed { dynamic += self.word(1) + self.word(place(library)) }
        dynamic += self.word(5) + self.word(base + UInt64(namesStart))
        dynamic += self.word(0x6fff_fffe) + self.word(base + UInt64(needsStart))
        dynamic += self.word(0x6fff_ffff) + self.word(1) + self.word(0) + self.word(0)
        var needs = number(1, 2) + number(UInt64(versions.count), 2) + number(place("libc.so.6"), 4)
        needs += number(16, 4) + number(0, 4)
        for (index, version) in versions.enumerated() {
            needs += number(0, 8) + number(place(version), 4) + number(index + 1 < versions.count ? 16 : 0, 4)
        }
        let total = UInt64(namesStart + names.count)
        var file: [UInt8] = [0x7f, 0x45, 0x4c, 0x46, is64Bit ? 2 : 1, isBigEndian ? 2 : 1, 1]
        file += [UInt8](repeating: 0, count: 9) + number(3, 2) + number(UInt64(machine), 2) + number(1, 4)
        file += self.word(0) + self.word(UInt64(headSize)) + self.word(0) + number(0, 4)
        file += number(UInt64(headSize), 2) + number(UInt64(programHeadSize), 2) + number(2, 2)
        file += number(0, 2) + number(0, 2) + number(0, 2)
        file += programHead(1, offset: 0, size: total)
        file += programHead(2, offset: UInt64(dynamicStart), size: UInt64(dynamicSize))
        return file + dynamic + needs + names
    }

    private func programHead(_ type: UInt64, offset: UInt64, size: UInt64) -> [UInt8] {
        let places = word(offset) + word(base + offset) + word(base + offset) + word(size) + word(size)
        return is64Bit
            ? number(type, 4) + number(4, 4) + places + word(8) : number(type, 4) + places + number(4, 4) + number(4, 4)
    }

    private func word(_ value: UInt64) -> [UInt8] { number(value, is64Bit ? 8 : 4) }

    private func number(_ value: UInt64, _ size: Int) -> [UInt8] {
        let little = (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
        return isBigEndian ? little.reversed() : little
    }
}
