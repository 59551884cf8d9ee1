package import Diagnostics
package import FlinkConfiguration
package import HadoopRecords

extension GatherList {
    /// - Parameters:
    ///   - configuration: ``EffectiveConfiguration``'s answer for the request.
    ///   - homeFolder: the user's home on the default file system.
    /// - Throws: ``DeployError`` `configurationWrong` for values that are no paths.
    package init(
        configuration: FlinkConfiguration, request: DeploymentRequest, version: FlinkVersion, defaultFS: HDFSPath,
        homeFolder: HDFSPath
    ) throws(DeployError) {
        throw DeployError(.defect, "not there yet")
    }
}
