import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment

/// Flink's configuration of this machine, for a command that can do without.
struct ClientConfiguration: Sendable {
    let context: CommandContext

    /// - Returns: nil where there is no Flink here.
    /// - Throws: ``DeployError`` for a Flink that the user named and that is none, and for a file that cannot be read.
    func read() async throws -> FlinkConfiguration? {
        let option = context.parsed.value(GlobalOptions.flinkHome).map(context.path)
        let home: FlinkHome
        if let named = try FlinkHome.named(option: option, environment: context.environment) {
            home = named
        } else if let found = try? await FlinkHome.find(option: nil, environment: context.environment) {
            home = found
        } else {
            return nil
        }
        let distribution = try FlinkDistributionReader(home: home, environment: context.environment).read()
        return try FlinkConfigurationFile.read(
            folder: distribution.configurationFolder, version: distribution.version)
    }
}
