import Diagnostics
import FlinkConfiguration

/// What the JVM of a process needs beside heap, off-heap, and metaspace: a fraction of the whole, within bounds.
struct OverheadRange {
    let minimum: MemorySize
    let maximum: MemorySize
    /// A float of 32 bits, widened: Flink's own option is one, so 0.1 is 0.10000000149011612.
    let fraction: Double
    /// The process's key prefix, for messages: `jobmanager` or `taskmanager`.
    let process: String

    static func jobManager(_ configuration: FlinkConfiguration) throws(DeployError) -> OverheadRange {
        try OverheadRange(configuration, process: "jobmanager")
    }

    static func taskManager(_ configuration: FlinkConfiguration) throws(DeployError) -> OverheadRange {
        try OverheadRange(configuration, process: "taskmanager")
    }

    private init(_ configuration: FlinkConfiguration, process: String) throws(DeployError) {
        let prefix = "\(process).memory.jvm-overhead"
        self.process = process
        minimum = try configuration.memory("\(prefix).min") ?? MemorySize(mebibytes: 192)
        maximum = try configuration.memory("\(prefix).max") ?? MemorySize(mebibytes: 1024)
        fraction = Double(Float(try configuration.double("\(prefix).fraction") ?? 0.1))
        guard minimum <= maximum else {
            throw DeployError(
                .configurationWrong, "\(prefix).min is \(minimum), more than \(prefix).max, which is \(maximum)")
        }
        guard fraction >= 0, fraction < 1 else {
            throw DeployError(.configurationWrong, "\(prefix).fraction is \(fraction), not between 0 and 1")
        }
    }

    /// The part of a process whose size is given.
    func ofProcess(_ total: MemorySize) -> MemorySize {
        clamped(DecimalFraction(fraction).truncatedProduct(total))
    }

    /// What comes on top of the rest of a process; where the process's size is given too, what is left of it.
    func beside(_ rest: MemorySize, ofProcess total: MemorySize?) throws(DeployError) -> MemorySize {
        guard let total else {
            return clamped(DecimalFraction(fraction / (1 - fraction)).truncatedProduct(rest))
        }
        let left = total - rest
        guard left >= minimum, left <= maximum else {
            throw DeployError(
                .configurationWrong,
                "\(process).memory.process.size is \(total), which leaves \(left.bytes) bytes as the JVM's overhead beside "
                    + "the other sizes that are set; it must be between \(minimum) and \(maximum)",
                hint: "Set the size of the process or those of its parts, not both")
        }
        return left
    }

    private func clamped(_ size: MemorySize) -> MemorySize { min(max(size, minimum), maximum) }
}
