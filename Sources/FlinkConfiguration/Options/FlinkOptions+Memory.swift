/// `JobManagerOptions` and `TaskManagerOptions`: how much memory each process asks for.
extension FlinkOptions {
    package static let jobManagerProcessMemory = "jobmanager.memory.process.size"
    package static let jobManagerFlinkMemory = "jobmanager.memory.flink.size"
    package static let jobManagerHeapMemory = "jobmanager.memory.heap.size"
    package static let jobManagerOffHeapMemory = "jobmanager.memory.off-heap.size"
    package static let jobManagerMetaspace = "jobmanager.memory.jvm-metaspace.size"
    package static let jobManagerOverheadMin = "jobmanager.memory.jvm-overhead.min"
    package static let jobManagerOverheadMax = "jobmanager.memory.jvm-overhead.max"
    package static let jobManagerDirectMemoryLimit = "jobmanager.memory.enable-jvm-direct-memory-limit"
    /// The whole process before 1.11; read up to 1.20 where none of the first three above is set.
    package static let jobManagerLegacyHeap = "jobmanager.heap.size"
    /// The same as a number of MiB.
    package static let jobManagerLegacyHeapMB = "jobmanager.heap.mb"

    package static let taskManagerProcessMemory = "taskmanager.memory.process.size"
    package static let taskManagerFlinkMemory = "taskmanager.memory.flink.size"
    package static let taskManagerTaskHeapMemory = "taskmanager.memory.task.heap.size"
    package static let taskManagerManagedMemory = "taskmanager.memory.managed.size"
    package static let taskManagerTaskOffHeap = "taskmanager.memory.task.off-heap.size"
    package static let taskManagerFrameworkHeap = "taskmanager.memory.framework.heap.size"
    package static let taskManagerFrameworkOffHeap = "taskmanager.memory.framework.off-heap.size"
    package static let taskManagerManagedFraction = "taskmanager.memory.managed.fraction"
    package static let taskManagerNetworkFraction = "taskmanager.memory.network.fraction"
    package static let taskManagerNetworkMin = "taskmanager.memory.network.min"
    package static let taskManagerNetworkMax = "taskmanager.memory.network.max"
    package static let taskManagerMetaspace = "taskmanager.memory.jvm-metaspace.size"
    package static let taskManagerLegacyHeap = "taskmanager.heap.size"
}
