import Diagnostics
import FlinkConfiguration

/// What neither a deployment nor a job takes of the Python options.
enum PythonRefusal {
    static func folder(_ script: String) -> DeployError {
        DeployError(
            .inputMalformed, "\(script) is a folder, and -py wants a script",
            hint: "Send the folder with -pyfs \(script), and name the module that is run with -pym")
    }

    static func doubledFolder(of archive: ArchiveReference, _ option: String) -> DeployError {
        DeployError(
            .inputMalformed, "two archives would be unpacked into the folder \(archive.folder) (\(option))",
            hint: "Give each a name of its own: \(archive.path)#NAME")
    }

    /// - Throws: ``DeployError`` `configurationWrong` for a Flink that is older than `python.pythonpath`.
    static func checkPythonPath(_ version: FlinkVersion) throws(DeployError) {
        guard version < FlinkVersion(1, 18) else { return }
        throw DeployError(
            .configurationWrong, "\(FlinkOptions.pythonPath) is not known to Flink \(version)",
            hint: "It came with 1.18; \(FlinkOptions.pythonFiles) (-pyfs) does the same for what is shipped")
    }
}
