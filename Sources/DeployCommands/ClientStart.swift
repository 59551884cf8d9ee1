import CommandLine
import DeployEngine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import LocalFiles

/// Starts a program's main on this machine.
struct ClientStart: Sendable {
    let context: CommandContext

    /// - Parameters:
    ///   - name: of the program, for the user.
    ///   - folder: an empty one that lives as long as the program.
    /// - Throws: ``DeployError`` where there is no Java that can run it.
    func start(
        _ program: ClientProgram, named name: String, of distribution: FlinkDistribution, in folder: LocalPath
    ) throws(DeployError) -> ClientMain {
        let java = try JavaHome.find(
            configured: program.configuration.string(FlinkOptions.javaHome), environment: context.environment)
        context.console.step("main", "\(name) runs here, with Java \(java.majorVersion)")
        let jvm = ClientJVM(java: java, distribution: distribution, environment: context.environment)
        return try ClientMain.start(program, with: jvm, in: folder, ownsOutput: context.output == .table) {
            context.console.relay($0)
        }
    }
}
