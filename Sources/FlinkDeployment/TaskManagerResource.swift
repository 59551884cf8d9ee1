import Diagnostics
import FlinkConfiguration
import HadoopRecords

/// The size of one TaskManager's container, as far as the client knows it.
enum TaskManagerResource {
    /// - Returns: what the ApplicationMaster will ask for; nil where only the parts of the memory are configured, which
    ///   Flink adds up itself.
    /// - Throws: ``DeployError`` `configurationWrong` where no size is configured at all.
    static func make(_ configuration: FlinkConfiguration, version: FlinkVersion) throws(DeployError) -> Resource? {
        let vCores = try vCores(configuration)
        return try memory(configuration, version: version).map { Resource(memory: $0.mebibytes, vCores: vCores) }
    }

    /// A configured number of cores, rounded up; else the containers'; else one for each slot.
    private static func vCores(_ configuration: FlinkConfiguration) throws(DeployError) -> Int {
        if let cores = try configuration.double(FlinkOptions.taskManagerCPUCores), cores > 0 {
            return Int(exactly: cores.rounded(.up)) ?? .max
        }
        if let vCores = try configuration.int(FlinkOptions.vcores) { return vCores }
        return max(1, try configuration.int(FlinkOptions.taskSlots) ?? 1)
    }

    private static func memory(
        _ configuration: FlinkConfiguration, version: FlinkVersion
    ) throws(DeployError) -> MemorySize? {
        let legacy = try configuration.legacyHeap(
            FlinkOptions.taskManagerLegacyHeap, "taskmanager.heap.mb", version: version)
        let metaspace = try configuration.memory(FlinkOptions.taskManagerMetaspace) ?? MemorySize(mebibytes: 256)
        let given = try configuration.memory(FlinkOptions.taskManagerFlinkMemory)
        if let process = try configuration.memory(FlinkOptions.taskManagerProcessMemory) ?? legacy {
            if given == nil { try check(process, metaspace, configuration) }
            return process
        }
        if let flink = given {
            try TaskManagerParts(configuration).check(in: flink)
            let rest = flink + metaspace
            return rest + (try OverheadRange.taskManager(configuration).beside(rest, ofProcess: nil))
        }
        let parts = [FlinkOptions.taskManagerTaskHeapMemory, FlinkOptions.taskManagerManagedMemory]
        guard parts.allSatisfy(configuration.contains) else {
            throw DeployError(
                .configurationWrong,
                "no size is set for the TaskManagers: neither \(FlinkOptions.taskManagerProcessMemory) nor "
                    + "\(FlinkOptions.taskManagerFlinkMemory)",
                hint: "Set one: -D\(FlinkOptions.taskManagerProcessMemory)=1728m")
        }
        return nil
    }

    private static func check(
        _ process: MemorySize, _ metaspace: MemorySize, _ configuration: FlinkConfiguration
    ) throws(DeployError) {
        let overhead = try OverheadRange.taskManager(configuration).ofProcess(process)
        guard metaspace + overhead <= process else {
            let key = FlinkOptions.taskManagerProcessMemory
            throw DeployError(
                .configurationWrong,
                "\(key) is \(process), less than the JVM's metaspace (\(metaspace)) and overhead (\(overhead)) together",
                hint: "Raise \(key); Flink's own configuration has 1728m")
        }
        try TaskManagerParts(configuration).check(in: process - metaspace - overhead)
    }
}
