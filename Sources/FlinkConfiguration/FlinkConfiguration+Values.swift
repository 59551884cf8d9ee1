package import Diagnostics

/// Typed reading, with the rules of Flink's `Configuration` and `ConfigurationUtils`. Each names the key, its origin,
/// and the wrong value in a ``DeployError`` `configurationMalformed`.
extension FlinkConfiguration {
    /// A value as one text; lists and maps in the form of the file's kind.
    package func string(_ key: String) -> String? { nil }
    /// Elements of a list option: `a;b` with quotes, or a YAML list.
    package func list(_ key: String) throws(DeployError) -> [String]? { nil }
    /// `k:v` pairs joined by commas, or a YAML map.
    package func map(_ key: String) throws(DeployError) -> [String: String]? { nil }
    package func bool(_ key: String) throws(DeployError) -> Bool? { nil }
    package func int(_ key: String) throws(DeployError) -> Int? { nil }
    package func double(_ key: String) throws(DeployError) -> Double? { nil }
    package func memory(_ key: String) throws(DeployError) -> MemorySize? { nil }
    package func duration(_ key: String) throws(DeployError) -> Duration? { nil }
    /// The values of all keys below a prefix, by the rest of the key: `containerized.master.env.` gives `{"A": ...}`.
    package func values(below prefix: String) -> [String: String] { [:] }
}
