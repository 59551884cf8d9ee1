import Diagnostics
import FlinkConfiguration

/// What the configuration and a request say of Python, element by element, as it is written there.
struct PythonSettings {
    let program: PythonProgram?
    /// `--env`.
    let environment: String?
    let files: [String]
    let archives: [ArchiveReference]
    /// The requirements file and the folder of packages after `#`, which is optional.
    let requirements: ArchiveReference?
    let pythonPath: [String]
    /// What runs the workers.
    let executable: String?
    /// What runs main: the key, else the variable that Flink falls back to.
    let clientExecutable: String?
    /// Whether main's interpreter comes from the variable.
    let hasClientVariable: Bool
    /// The jars beside a Python program; empty for a Java program, whose jar they would name.
    let jars: [String]
    /// Whether this deployment asks for Python. Keys of the configuration file alone do not: they stand there for all
    /// programs, and a Java program passes them on as they are.
    let isUsed: Bool

    init(_ configuration: FlinkConfiguration, _ request: DeploymentRequest) throws(DeployError) {
        program = request.python
        environment = request.environment
        files = Self.elements(configuration.string(FlinkOptions.pythonFiles), ",")
        archives = Self.elements(configuration.string(FlinkOptions.pythonArchives), ",").map(ArchiveReference.init)
        requirements = Self.elements(configuration.string(FlinkOptions.pythonRequirements), ",").first
            .map(ArchiveReference.init)
        pythonPath = Self.elements(configuration.string(FlinkOptions.pythonPath), ":")
        executable = configuration.string(FlinkOptions.pythonExecutable)
        let variable = configuration.string(Self.clientVariable)
        let client = configuration.string(FlinkOptions.pythonClientExecutable)
        clientExecutable = client ?? variable
        hasClientVariable = client == nil && variable != nil
        jars = request.python == nil ? [] : try configuration.list(FlinkOptions.jars) ?? []
        isUsed =
            request.python != nil || request.runsPython || request.environment != nil
            || Self.keys.contains { key in
                if case .option = configuration.origin(of: key) { true } else { false }
            }
    }

    /// The variable of the JobManager's container that names main's interpreter where no key does
    /// (`org.apache.flink.client.python.PythonEnvUtils`).
    static let clientVariable = FlinkOptions.masterEnvironmentPrefix + "PYFLINK_CLIENT_EXECUTABLE"

    static let keys = [
        FlinkOptions.pythonFiles, FlinkOptions.pythonArchives, FlinkOptions.pythonRequirements,
        FlinkOptions.pythonPath, FlinkOptions.pythonExecutable, FlinkOptions.pythonClientExecutable,
    ]

    private static func elements(_ text: String?, _ separator: Character) -> [String] {
        (text ?? "").split(separator: separator).map { String($0).trimmed() }.filter { !$0.isEmpty }
    }
}

extension PythonSettings {
    /// Everything of this machine or of HDFS that may be meant, each with the option that names it.
    var paths: [String] {
        var paths = files + archives.map(\.path) + pythonPath + jars
        if case .script(let script) = program { paths.append(script) }
        if let environment { paths.append(environment) }
        if let requirements { paths += [requirements.path] + (requirements.alias.map { [$0] } ?? []) }
        return paths
    }
}
