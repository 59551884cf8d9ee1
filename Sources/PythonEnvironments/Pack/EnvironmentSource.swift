package import Diagnostics
package import LocalFiles

/// A folder with a Python environment, and how it was made.
package struct EnvironmentSource: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, Codable {
        /// Made by `venv`, `virtualenv`, or uv from another Python, which it needs.
        case venv
        /// Made by conda or mamba: whole in itself.
        case conda
    }

    package let folder: LocalPath
    package let kind: Kind
    package let interpreter: LocalPath

    /// - Throws: ``DeployError`` `inputNotFound` or `inputMalformed` for a folder that is no environment.
    package init(_ folder: LocalPath) throws(DeployError) {
        guard let file = LocalFileSystem.file(at: folder) else {
            throw DeployError(.inputNotFound, "there is no folder \(folder)")
        }
        guard file.kind == .folder else {
            throw DeployError(
                .inputMalformed, "\(folder) is a file, not the folder of an environment",
                hint: "bobbin env check looks into an archive; env pack needs the folder it was made from")
        }
        func has(_ name: String) -> Bool { LocalFileSystem.file(at: folder / name) != nil }
        guard has("pyvenv.cfg") || has("conda-meta") else {
            let hint =
                has("bin/activate")
                ? "It has no pyvenv.cfg: make it again with python3 -m venv"
                : "A venv has a pyvenv.cfg, and a conda environment has a conda-meta: name the folder they lie in"
            throw DeployError(.inputMalformed, "\(folder) is neither a venv nor a conda environment", hint: hint)
        }
        guard let name = ["bin/python", "bin/python3"].first(where: has) else {
            throw DeployError(
                .inputMalformed,
                has("Scripts/python.exe")
                    ? "the environment \(folder) was made on Windows" : "the environment \(folder) has no bin/python",
                hint: "Its interpreter must be there: where it was a link, the Python it led to is gone")
        }
        self.folder = folder
        kind = has("conda-meta") ? .conda : .venv
        interpreter = folder / name
    }
}
