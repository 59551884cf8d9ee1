import Diagnostics

/// An amount of memory in bytes, read as Flink's `org.apache.flink.configuration.MemorySize` reads it.
package struct MemorySize: Hashable, Sendable, Comparable, Codable {
    package let bytes: Int64

    package init(bytes: Int64) {
        self.bytes = bytes
    }

    package init(mebibytes: Int64) {
        let (bytes, isAbove) = mebibytes.multipliedReportingOverflow(by: 1 << 20)
        self.bytes = isAbove ? .max : bytes
    }

    /// Whole MiB, rounded down: what YARN is asked for.
    package var mebibytes: Int64 { bytes >> 20 }

    package static func < (left: MemorySize, right: MemorySize) -> Bool { left.bytes < right.bytes }
    /// What 64 bits cannot count is the most that they can.
    package static func + (left: MemorySize, right: MemorySize) -> MemorySize {
        let (sum, isAbove) = left.bytes.addingReportingOverflow(right.bytes)
        return MemorySize(bytes: isAbove ? .max : sum)
    }
    package static func - (left: MemorySize, right: MemorySize) -> MemorySize {
        let (rest, isBelow) = left.bytes.subtractingReportingOverflow(right.bytes)
        return MemorySize(bytes: isBelow ? .min : rest)
    }
}

extension MemorySize: CustomStringConvertible {
    /// As Flink writes it, the largest unit below TiB that leaves no fraction: `1 gb`, `1100 mb`. Whole TiB, and zero,
    /// are written in bytes, as Flink has it.
    package var description: String {
        let names = ["bytes", "kb", "mb", "gb"]
        let zeros = bytes == 0 ? Int.max : bytes.trailingZeroBitCount
        let unit = zeros >= 40 ? 0 : zeros / 10
        return "\(bytes >> Int64(unit * 10)) \(names[unit])"
    }
}
