package import LocalFiles

extension FlinkDistribution {
    /// The file that decides how the containers log: log4j's before logback's.
    package var logConfiguration: LocalFile? {
        logConfigurations.first { $0.path.name == "log4j.properties" }
            ?? logConfigurations.first { $0.path.name == "logback.xml" }
    }
}
