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

    /// The class of the same jar that a Java program's Python functions come from.
    package static let functionFactory = "org.apache.flink.client.python.PythonFunctionFactory"

    /// What the driver is called with.
    ///
    /// It takes the program's own first words for its options where they are spelled alike, and in any abbreviation; after
    /// the first word that it does not know it takes none. A `--` ends its options, and vanishes.
    func driverArguments(_ arguments: [String]) -> [String] {
        let start =
            switch self {
            case .script(let path): ["--python", path]
            case .module(let name): ["--pyModule", name]
            }
        let isTaken = arguments.first.map(Self.isTakenByDriver) ?? false
        return start + (isTaken ? ["--"] : []) + arguments
    }

    private static func isTakenByDriver(_ word: String) -> Bool {
        let name = word.prefix { $0 != "=" }
        if shortOptions.contains(String(name)) || name == "--" { return true }
        return name.hasPrefix("--") && longOptions.contains { $0.hasPrefix(name) }
    }

    /// `org.apache.flink.client.python.PythonDriverOptionsParserFactory`, and since 1.18 all of them.
    private static let shortOptions: Set = [
        "-py", "-pym", "-pyfs", "-pyarch", "-pyreq", "-pyexec", "-pyclientexec", "-pypath",
    ]
    private static let longOptions = [
        "--python", "--pyModule", "--pyFiles", "--pyArchives", "--pyRequirements", "--pyExecutable",
        "--pyClientExecutable", "--pyPythonPath",
    ]
}

extension PythonProgram: CustomStringConvertible {
    package var description: String {
        switch self {
        case .script(let path): path
        case .module(let name): "module \(name)"
        }
    }
}
