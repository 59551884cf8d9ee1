package import Diagnostics
import FlinkConfiguration

extension DynamicProperty {
    /// The value of `-yjm` and `-ytm` (`-jm` and `-tm` of sessions): a number alone counts MiB, and what is set is the
    /// size as Flink writes it, `1 gb` for `1024m`.
    ///
    /// - Throws: ``DeployError`` `configurationMalformed` that names the text.
    package init(memory text: String, key: String, option: String) throws(DeployError) {
        let size = try MemorySize(parsing: text, unit: .mebibytes)
        self.init(key: key, value: size.description, option: option)
    }
}
