package import Diagnostics

extension HadoopConfiguration {
    /// This configuration with values of a program over those of the files, `final` ones too, as `Configuration.set` puts
    /// them.
    package func overlaid(by properties: [(key: String, value: String, origin: Origin)]) -> HadoopConfiguration {
        var entries = entries
        for (key, value, origin) in properties {
            entries[DeprecatedKeys.current(key)] = Entry(value: value, origin: origin)
        }
        return HadoopConfiguration(entries: entries, variables: variables, files: files, findings: findings)
    }
}
