/// A program whose main is Python, as the options name it.
package enum PythonProgram: Hashable, Sendable, Codable {
    /// `-py`: a script, as the user wrote it.
    case script(String)
    /// `-pym`: a module of `python.files` or of the environment.
    case module(String)
}

extension PythonProgram {
    /// Flink's class that starts it (`org.apache.flink.client.program.PackagedProgramUtils`).
    static let driver = "org.apache.flink.client.python.PythonDriver"

    /// What the driver's arguments begin with.
    var driverArguments: [String] {
        switch self {
        case .script(let path): ["--python", path]
        case .module(let name): ["--pyModule", name]
        }
    }
}

extension PythonProgram: CustomStringConvertible {
    package var description: String {
        switch self {
        case .script(let path): path
        case .module(let name): "module \(name)"
        }
    }
}
