import Diagnostics
import FlinkConfiguration

extension HadoopFacts {
    /// With what Flink's configuration puts over Hadoop's: `flink.hadoop.KEY` is Hadoop's KEY, and `flink.yarn.REST` is
    /// `yarn.REST`.
    ///
    /// - Throws: ``DeployError`` `configurationMalformed` for a value that is no number.
    func overlaid(by configuration: FlinkConfiguration) throws(DeployError) -> HadoopFacts {
        var facts = self
        if let replication = try Self.number("dfs.replication", in: configuration) {
            facts.replication = Int(replication)
        }
        if let minimum = try Self.number("yarn.scheduler.minimum-allocation-mb", in: configuration) {
            facts.minimumAllocation = minimum
        }
        if let classpath = Self.value("yarn.application.classpath", in: configuration) {
            facts.applicationClasspath = classpath.split(separator: ",").map { String($0).trimmed() }
                .filter { !$0.isEmpty }
        }
        return facts
    }

    private static func keys(_ key: String) -> [String] {
        let own = key.hasPrefix("yarn.") ? [FlinkOptions.yarnPrefix + key.dropFirst("yarn.".count)] : []
        return own + [FlinkOptions.hadoopPrefix + key]
    }

    private static func value(_ key: String, in configuration: FlinkConfiguration) -> String? {
        keys(key).lazy.compactMap { configuration.string($0) }.first
    }

    private static func number(_ key: String, in configuration: FlinkConfiguration) throws(DeployError) -> Int64? {
        guard let text = value(key, in: configuration) else { return nil }
        guard let number = Int64(text.trimmed()) else {
            throw DeployError(
                .configurationMalformed, "\(key) is '\(text)' in Flink's configuration, no whole number")
        }
        return number
    }
}
