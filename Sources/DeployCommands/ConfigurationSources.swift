import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopConfiguration

/// What `config` looks into: Hadoop's configuration, and Flink's where an installation is named.
struct ConfigurationSources: Sendable {
    private let hadoop: HadoopConfiguration
    private let flink: FlinkConfiguration?
    let findings: [Finding]

    /// - Throws: ``DeployError`` where a file is missing or cannot be read.
    init(_ context: CommandContext) throws(DeployError) {
        hadoop = try ClusterAccess(context: context).hadoop()
        guard
            let home = try FlinkHome.named(
                option: context.parsed.value(GlobalOptions.flinkHome).map(context.path),
                environment: context.environment)
        else {
            flink = nil
            findings = hadoop.findings.filter { $0.verdict != .fine }
            return
        }
        let distribution = try FlinkDistributionReader(home: home, environment: context.environment).read()
        let (folder, version) = (distribution.configurationFolder, distribution.version)
        let read = try FlinkConfigurationFile.read(folder: folder, version: version)
        flink = read
        findings =
            (try hadoop.findings + FlinkConfigurationFile.findings(folder: folder, version: version)
            + read.misspellings()).filter { $0.verdict != .fine }
    }

    /// Hadoop's values, then Flink's, each in the order of the keys.
    func values(withDefaults: Bool) throws(DeployError) -> [ConfigurationValue] {
        var values: [ConfigurationValue] = []
        for key in hadoop.keys where withDefaults || hadoop.origin(of: key) != .defaultValue {
            values.append(ConfigurationValue(key, try hadoop.string(key), hadoop.origin(of: key)))
        }
        for key in flink?.entries.keys.sorted() ?? [] {
            values.append(ConfigurationValue(key, flink?.string(key), flink?.origin(of: key)))
        }
        return values
    }

    /// - Returns: nil for a key that neither sets.
    func value(of key: String) throws(DeployError) -> ConfigurationValue? {
        if let origin = hadoop.origin(of: key) { return ConfigurationValue(key, try hadoop.string(key), origin) }
        return flink?.entry(of: key).map { ConfigurationValue(key, flink?.string(key), $0.entry.origin) }
    }

    func suggestion(for key: String) -> String? {
        HadoopConfiguration.suggestion(for: key) ?? FlinkConfiguration.suggestion(for: key)
    }
}
