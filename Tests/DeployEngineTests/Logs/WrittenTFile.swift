/// Writes files of aggregated logs as a NodeManager does, without compression.
enum WrittenTFile {
    typealias Container = (id: String, logs: [(name: String, text: String)])

    /// - Parameters:
    ///   - blocks: each with some containers' log files.
    ///   - damaged: the number of a block, from 0, that leads nowhere.
    static func file(_ blocks: [[Container]], damaged: Int? = nil) -> [UInt8] {
        let packed = blocks.map { $0.flatMap(record) }
        let data = packed.flatMap(\.self)
        var index = string("none") + vint(packed.count)
        var start = 0
        for (number, block) in packed.enumerated() {
            index += vint(number == damaged ? 5000 : start) + vint(block.count) + vint(block.count)
            start += block.count
        }
        let meta =
            vint(1) + string("data:BCFile.index") + string("none") + vint(data.count) + vint(index.count)
            + vint(index.count)
        let offset = withUnsafeBytes(of: Int64(data.count + index.count).bigEndian) { Array($0) }
        return data + index + meta + offset + [0, 1, 0, 0] + [
            0xd1, 0x11, 0xd3, 0x68, 0x91, 0xb5, 0xd7, 0xb6, 0x39, 0xdf, 0x41, 0x40, 0x92, 0xba, 0xe1, 0x50,
        ]
    }

    /// The value in two chunks: the first one's length is negative.
    private static func record(_ container: Container) -> [UInt8] {
        let value: [UInt8] = container.logs.flatMap {
            utf($0.name) + utf("\($0.text.utf8.count)") + Array($0.text.utf8)
        }
        let key = utf(container.id)
        let half = value.count / 2
        return vint(key.count) + key + vint(-half) + value.prefix(half) + vint(value.count - half)
            + value.dropFirst(half)
    }

    /// TFile's `Utils.writeVLong` for numbers from -5,120 to 5,119.
    private static func vint(_ number: Int) -> [UInt8] {
        if (-32...127).contains(number) { return [UInt8(bitPattern: Int8(number))] }
        return [UInt8(bitPattern: Int8((number >> 8) - 52)), UInt8(truncatingIfNeeded: number)]
    }

    private static func string(_ text: String) -> [UInt8] { vint(text.utf8.count) + Array(text.utf8) }
    private static func utf(_ text: String) -> [UInt8] { [0, UInt8(text.utf8.count)] + Array(text.utf8) }
}
