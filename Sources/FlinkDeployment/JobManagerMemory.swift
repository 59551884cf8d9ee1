package import FlinkConfiguration

/// How the JobManager's memory is divided (`org.apache.flink.runtime.jobmanager.JobManagerProcessSpec`).
package struct JobManagerMemory: Hashable, Sendable, Codable {
    package let heap: MemorySize
    package let offHeap: MemorySize
    package let metaspace: MemorySize
    package let overhead: MemorySize
    /// Whether the JVM is held to the off-heap size.
    package let limitsDirectMemory: Bool

    package init(
        heap: MemorySize, offHeap: MemorySize, metaspace: MemorySize, overhead: MemorySize,
        limitsDirectMemory: Bool = false
    ) {
        self.heap = heap
        self.offHeap = offHeap
        self.metaspace = metaspace
        self.overhead = overhead
        self.limitsDirectMemory = limitsDirectMemory
    }

    /// Heap and off-heap.
    package var flink: MemorySize { heap + offHeap }
    /// All of it: what YARN is asked for, after rounding down to MiB.
    package var process: MemorySize { flink + metaspace + overhead }

    /// The options that give the JVM its sizes, in plain bytes.
    package var jvmOptions: String {
        var options = ["-Xmx\(heap.bytes)", "-Xms\(heap.bytes)"]
        if limitsDirectMemory { options.append("-XX:MaxDirectMemorySize=\(offHeap.bytes)") }
        options.append("-XX:MaxMetaspaceSize=\(metaspace.bytes)")
        return options.joined(separator: " ")
    }

    /// The properties that tell the JobManager its own division.
    package var dynamicProperties: [String] {
        [
            "\(FlinkOptions.jobManagerOffHeapMemory)=\(offHeap.bytes)b",
            "\(FlinkOptions.jobManagerOverheadMin)=\(overhead.bytes)b",
            "\(FlinkOptions.jobManagerMetaspace)=\(metaspace.bytes)b",
            "\(FlinkOptions.jobManagerHeapMemory)=\(heap.bytes)b",
            "\(FlinkOptions.jobManagerOverheadMax)=\(overhead.bytes)b",
        ].map { "-D \($0)" }
    }
}
