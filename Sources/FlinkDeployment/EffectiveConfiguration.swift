package import Diagnostics
package import FlinkConfiguration
import LocalFiles

/// The configuration that a deployment starts from: the file, then the command line's properties, then what Flink's
/// client sets for the program, in the client's order.
package enum EffectiveConfiguration {
    /// The oldest Flink that applications can be submitted for.
    static let oldestVersion = FlinkVersion(1, 17)

    /// - Parameters:
    ///   - file: as it was read from the configuration folder.
    ///   - distribution: its version decides the keys' names; its folders and log configuration are named in the result.
    /// - Throws: ``DeployError`` `configurationWrong` for a Flink before 1.17 or a file that this version does not read,
    ///   `usage` for a claim mode or a URL of the class path that is none, `configurationMalformed` for a list that cannot be read.
    package static func make(
        file: FlinkConfiguration, request: DeploymentRequest, distribution: FlinkDistribution
    ) throws(DeployError) -> FlinkConfiguration {
        let version = distribution.version
        try check(version, reads: file.fileKind)
        var configuration = file
        if request.target == .session { configuration.applySessionOptions(of: request, distribution) }
        for property in request.dynamicProperties {
            configuration.set(property.key, .text(property.value), origin: .option(property.option))
        }
        configuration.set(FlinkOptions.target, .text(request.target.rawValue), origin: .option("-t"))
        try configuration.applyOwnOptions(of: request)
        if request.target != .session { try configuration.applyProgramOptions(of: request, version: version) }
        configuration.applyLogEnvironment(version)
        configuration.set(
            FlinkOptions.configurationDirectory, .text(distribution.configurationFolder.text),
            origin: .derived("the folder that the configuration was read from"))
        if !configuration.contains(FlinkOptions.logConfigurationFile),
            let log = distribution.logConfiguration
        {
            configuration.set(
                FlinkOptions.logConfigurationFile, .text(log.path.text),
                origin: .derived("the log configuration in that folder"))
        }
        return configuration
    }

    private static func check(_ version: FlinkVersion, reads kind: ConfigurationFileKind) throws(DeployError) {
        guard version >= oldestVersion else {
            throw DeployError(
                .configurationWrong, "Flink \(version) is older than 1.17, the oldest that can be submitted",
                hint: "Applications of older versions can be listed, watched, and killed; submit with 1.17 or later")
        }
        switch kind {
        case .flinkConf where version >= FlinkVersion(2, 0):
            throw DeployError(
                .configurationWrong, "Flink \(version) does not read flink-conf.yaml",
                hint:
                    "Flink 2.0 and later read config.yaml alone; bin/migrate-config-file.sh of Flink makes a config.yaml of it"
            )
        case .configYAML where version < FlinkVersion(1, 19):
            throw DeployError(
                .configurationWrong, "Flink \(version) does not read config.yaml",
                hint: "Flink before 1.19 reads flink-conf.yaml alone")
        default: break
        }
    }
}
