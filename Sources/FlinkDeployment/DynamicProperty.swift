/// A configuration value from the command line or from a request, set over the configuration file.
package struct DynamicProperty: Hashable, Sendable, Codable {
    /// The whole key as Flink spells it.
    package let key: String
    package let value: String
    /// The option that set it, where the value came from: `-Dyarn.tags`, `-yqu etl`. It holds no value that may be secret.
    package let option: String

    package init(key: String, value: String, option: String) {
        self.key = key
        self.value = value
        self.option = option
    }

    /// The text after `-D`: only the first `=` splits, and a key alone means `true`, as in Flink.
    ///
    /// - Parameters:
    ///   - definition: `key=value` or `key`.
    ///   - option: the option's name as the user wrote it: `-D`, `-yD`.
    package init(definition: String, option: String) {
        let parts = definition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            key: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "true", option: option + parts[0])
    }
}
