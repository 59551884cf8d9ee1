/// A program whose main is Python, as the options name it.
package enum PythonProgram: Hashable, Sendable, Codable {
    /// `-py`: a script, as the user wrote it.
    case script(String)
    /// `-pym`: a module of `python.files` or of the environment.
    case module(String)
}

extension PythonProgram {
    /// Flink's class that starts it (`org.apache.flink.client.program.PackagedProgramUtils`).
    package static let driver = "org.apache.flink.client.python.PythonDriver"

    /// The class of the same jar that a Java program's Python functions come from.
    package static let functionFactory = "org.apache.flink.client.python.PythonFunctionFactory"

    /// Who reads the words of a Python program before the program does, looks for options of its own among the first of
    /// them, and stops at the first word that is none. A `--` ends each reader's options, and vanishes.
    package enum Readers {
        /// `org.apache.flink.client.python.PythonDriver`: in a session.
        case driver
        /// In an ApplicationMaster it comes second: `org.apache.flink.client.cli.ProgramOptionsUtils` takes the words for
        /// those of `flink run`, and drops what it knows.
        case commandLineAndDriver
    }

    /// What the driver is called with: the program, and the program's own words kept from being taken for options.
    package func driverArguments(_ arguments: [String], for readers: Readers) -> [String] {
        let start =
            switch self {
            case .script(let path): ["--python", path]
            case .module(let name): ["--pyModule", name]
            }
        guard let first = arguments.first else { return start }
        let guards =
            switch readers {
            case .driver: Self.isTakenByDriver(first) ? ["--"] : []
            case .commandLineAndDriver: Self.isTakenByEither(first) ? ["--", "--"] : []
            }
        return start + guards + arguments
    }

    private static func isTakenByDriver(_ word: String) -> Bool {
        let name = word.prefix { $0 != "=" }
        if shortOptions.contains(String(name)) || name == "--" { return true }
        return name.hasPrefix("--") && longOptions.contains { $0.hasPrefix(name) }
    }

    /// Of a word with one hyphen the first letter may be an option and the rest its value.
    private static func isTakenByEither(_ word: String) -> Bool {
        if word.hasPrefix("-"), word != "-", !word.hasPrefix("--") { return true }
        let name = word.prefix { $0 != "=" }
        return isTakenByDriver(word) || name.hasPrefix("--") && runOptions.contains { $0.hasPrefix(name) }
    }

    /// `org.apache.flink.client.python.PythonDriverOptionsParserFactory`, and since 1.18 all of them.
    private static let shortOptions: Set = [
        "-py", "-pym", "-pyfs", "-pyarch", "-pyreq", "-pyexec", "-pyclientexec", "-pypath",
    ]
    private static let longOptions = [
        "--python", "--pyModule", "--pyFiles", "--pyArchives", "--pyRequirements", "--pyExecutable",
        "--pyClientExecutable", "--pyPythonPath",
    ]
    /// `org.apache.flink.client.cli.CliFrontendParser.getRunCommandOptions`.
    private static let runOptions = [
        "--allowNonRestoredState", "--arguments", "--claimMode", "--class", "--classpath", "--detached",
        "--fromSavepoint", "--help", "--jarfile", "--parallelism", "--restoreMode", "--shutdownOnAttachedExit",
        "--verbose", "--yarndetached",
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
