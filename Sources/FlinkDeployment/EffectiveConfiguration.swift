package import Diagnostics
package import FlinkConfiguration
package import LocalFiles

/// The configuration that a deployment starts from: the file, then the command line's properties, then what Flink's
/// client sets for the program.
package enum EffectiveConfiguration {
    /// - Parameters:
    ///   - file: as ``FlinkConfiguration`` read it from the configuration folder.
    ///   - distribution: its version decides the keys' names; its log configuration is named in the result.
    /// - Throws: ``DeployError`` `configurationWrong` for a Flink before 1.17, `usage` for a claim mode that is none.
    package static func make(
        file: FlinkConfiguration, request: DeploymentRequest, distribution: FlinkDistribution
    ) throws(DeployError) -> FlinkConfiguration {
        throw DeployError(.defect, "not there yet")
    }
}
