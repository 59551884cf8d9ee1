package import Diagnostics
package import FlinkConfiguration

/// How the JobManager's memory is divided (`org.apache.flink.runtime.jobmanager.JobManagerProcessSpec`).
package struct JobManagerMemory: Hashable, Sendable, Codable {
    package let heap: MemorySize
    package let offHeap: MemorySize
    package let metaspace: MemorySize
    package let overhead: MemorySize

    /// Heap and off-heap.
    package var flink: MemorySize { heap + offHeap }
    /// All of it: what YARN is asked for, after rounding down to MiB.
    package var process: MemorySize { flink + metaspace + overhead }
}

extension JobManagerMemory {
    /// - Throws: ``DeployError`` `configurationWrong` for sizes that do not fit together, `configurationMalformed` for
    ///   one that is no size.
    package init(_ configuration: FlinkConfiguration, version: FlinkVersion) throws(DeployError) {
        throw DeployError(.defect, "not there yet")
    }
}
