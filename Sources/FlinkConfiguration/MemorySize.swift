package import Diagnostics

/// An amount of memory in bytes, read as Flink's `org.apache.flink.configuration.MemorySize` reads it.
package struct MemorySize: Hashable, Sendable, Comparable, Codable {
    package let bytes: Int64

    package init(bytes: Int64) {
        self.bytes = bytes
    }

    package init(mebibytes: Int64) {
        bytes = mebibytes << 20
    }

    /// Whole MiB, rounded down: what YARN is asked for.
    package var mebibytes: Int64 { bytes >> 20 }

    package static func < (left: MemorySize, right: MemorySize) -> Bool { left.bytes < right.bytes }
    package static func + (left: MemorySize, right: MemorySize) -> MemorySize {
        MemorySize(bytes: left.bytes + right.bytes)
    }
    package static func - (left: MemorySize, right: MemorySize) -> MemorySize {
        MemorySize(bytes: left.bytes - right.bytes)
    }

    /// Reads a number and a unit: `1600m`, `1 gb`, `1073741824`.
    ///
    /// - Throws: ``DeployError`` `configurationMalformed` that names the text.
    package init(parsing text: String) throws(DeployError) {
        throw DeployError(.defect, "not there yet")
    }
}
