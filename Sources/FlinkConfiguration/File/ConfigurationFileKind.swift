/// The two files that Flink reads its configuration from; the raw value is the file's name.
package enum ConfigurationFileKind: String, Sendable, Codable, CaseIterable {
    /// Line by line, not YAML; the only one up to 1.18, gone in 2.0.
    case flinkConf = "flink-conf.yaml"
    /// YAML 1.2, nested or flat; from 1.19.
    case configYAML = "config.yaml"
}
