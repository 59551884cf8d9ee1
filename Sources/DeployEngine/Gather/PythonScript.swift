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

    /// The calls of a script of this machine that name files of this machine, whose main would look for them elsewhere.
    ///
    /// - Throws: ``DeployError`` where the script is there and cannot be read.
    static func localCalls(_ script: ProgramLocation) throws(DeployError) -> [PythonCall] {
        guard case .local(let path) = script, LocalFileSystem.file(at: path)?.kind == .file else { return [] }
        let source = String(decoding: try LocalFileSystem.read(path, limit: 64 << 20), as: UTF8.self)
        return PythonCall.all(in: source).filter { call in
            // A relative path may mean what an option ships.
            guard call.argument.hasPrefix("/") || call.argument.hasPrefix("file:"),
                case .local(let file) = ProgramLocation(call.argument, relativeTo: path.parent)
            else { return false }
            return LocalFileSystem.file(at: file) != nil
        }
    }
}
