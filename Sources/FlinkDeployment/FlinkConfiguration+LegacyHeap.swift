import Diagnostics
import FlinkConfiguration

extension FlinkConfiguration {
    /// The size of a whole process under its names from before Flink 1.10, which are read up to 1.20.
    func legacyHeap(_ key: String, _ mebibytesKey: String, version: FlinkVersion) throws(DeployError) -> MemorySize? {
        guard version < FlinkVersion(2, 0) else { return nil }
        if let size = try memory(key) { return size }
        return try int(mebibytesKey).map { MemorySize(mebibytes: Int64($0)) }
    }
}
