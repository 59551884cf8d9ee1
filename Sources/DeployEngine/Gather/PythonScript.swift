import Diagnostics
import FlinkDeployment
import LocalFiles

/// The script of `-py`, where it lies on this machine.
enum PythonScript {
    /// - Throws: ``DeployError`` `inputMalformed` for what Python does not take for a source: it refuses a null byte
    ///   anywhere. What is not there is for others to tell.
    static func check(_ script: ProgramLocation) throws(DeployError) {
        guard case .local(let path) = script, LocalFileSystem.file(at: path)?.kind == .file,
            try LocalFileSystem.read(path, limit: 64 << 20).contains(0)
        else { return }
        throw DeployError(
            .inputMalformed, "\(path) is no Python source: there are null bytes in it",
            hint: "Is it compiled, or an archive under another name?")
    }
}
