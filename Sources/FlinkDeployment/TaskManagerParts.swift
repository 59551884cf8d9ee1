import Diagnostics
import FlinkConfiguration

/// The parts of a TaskManager's memory beside the heap of its tasks, which has what they leave
/// (`org.apache.flink.runtime.util.config.memory.taskmanager.TaskExecutorFlinkMemoryUtils`).
struct TaskManagerParts {
    private let configuration: FlinkConfiguration

    init(_ configuration: FlinkConfiguration) {
        self.configuration = configuration
    }

    /// - Parameter flink: what Flink has of the process's memory.
    /// - Throws: ``DeployError`` `configurationWrong` where its parts do not fit in.
    func check(in flink: MemorySize) throws(DeployError) {
        // With a heap that is given the parts are counted from there, and the network or the JVM has the rest.
        guard !configuration.contains(FlinkOptions.taskManagerTaskHeapMemory) else { return }
        let fixed = try sum([
            (FlinkOptions.taskManagerFrameworkHeap, 128), (FlinkOptions.taskManagerFrameworkOffHeap, 128),
            (FlinkOptions.taskManagerTaskOffHeap, 0),
        ])
        let parts = fixed + (try managed(of: flink)) + (try network(of: flink))
        guard parts <= flink else {
            let key = FlinkOptions.taskManagerProcessMemory
            let process = try configuration.memory(key).map { "\(key) is \($0), which leaves" } ?? "a TaskManager has"
            throw DeployError(
                .configurationWrong, "\(process) \(flink) for Flink, less than its parts need beside the tasks' heap",
                hint: "Raise \(key); Flink's own configuration has 1728m")
        }
    }

    private func sum(_ parts: [(key: String, mebibytes: Int64)]) throws(DeployError) -> MemorySize {
        var sum = MemorySize(mebibytes: 0)
        for part in parts { sum = sum + (try configuration.memory(part.key) ?? MemorySize(mebibytes: part.mebibytes)) }
        return sum
    }

    private func managed(of flink: MemorySize) throws(DeployError) -> MemorySize {
        if let size = try configuration.memory(FlinkOptions.taskManagerManagedMemory) { return size }
        return try share(FlinkOptions.taskManagerManagedFraction, 0.4, of: flink)
    }

    private func network(of flink: MemorySize) throws(DeployError) -> MemorySize {
        let share = try share(FlinkOptions.taskManagerNetworkFraction, 0.1, of: flink)
        let least = try configuration.memory(FlinkOptions.taskManagerNetworkMin) ?? MemorySize(mebibytes: 64)
        let most = try configuration.memory(FlinkOptions.taskManagerNetworkMax)
        return max(least, most.map { min($0, share) } ?? share)
    }

    private func share(_ key: String, _ standard: Double, of flink: MemorySize) throws(DeployError) -> MemorySize {
        let fraction = Double(Float(try configuration.double(key) ?? standard))
        guard fraction >= 0, fraction < 1 else {
            throw DeployError(
                .configurationWrong, "\(key) is \(fraction), not between 0 and 1", hint: "Flink's own is \(standard)")
        }
        return DecimalFraction(fraction).truncatedProduct(flink)
    }
}
