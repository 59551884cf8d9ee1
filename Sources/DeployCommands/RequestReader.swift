import CommandLine
import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords
import LocalFiles

/// Reads the words of a submitting command as the deployment that they ask for.
struct RequestReader: Sendable {
    let context: CommandContext
    private var parsed: ParsedCommand { context.parsed }

    init(context: CommandContext) {
        self.context = context
    }

    /// - Throws: ``DeployError`` `usage` or `inputNotFound` for words that name no program.
    func request() throws(DeployError) -> DeploymentRequest {
        var words = parsed.positionals[...]
        let subject = try subject(&words)
        return DeploymentRequest(
            program: subject.program, python: subject.python,
            environment: parsed.value(PythonOptions.environment), jars: subject.jars,
            mainClass: parsed.value(SubmissionOptions.mainClass),
            arguments: parsed.values(SubmissionOptions.arguments) + words,
            classpaths: parsed.values(SubmissionOptions.classpath), dynamicProperties: try properties(),
            parallelism: parsed.integer(SubmissionOptions.parallelism), detached: isDetached,
            shutdownOnAttachedExit: parsed.flag(SubmissionOptions.shutdownOnAttachedExit),
            savepointPath: parsed.value(SubmissionOptions.fromSavepoint),
            allowNonRestoredState: parsed.flag(SubmissionOptions.allowNonRestoredState),
            claimMode: parsed.value(SubmissionOptions.restoreMode), name: parsed.value(SubmissionOptions.name),
            queue: parsed.value(SubmissionOptions.queue), tags: parsed.values(SubmissionOptions.tag),
            shipFiles: parsed.values(SubmissionOptions.ship) + parsed.values(OldSubmissionOptions.ship),
            shipArchives: parsed.values(SubmissionOptions.shipArchive),
            keepsClusterID: parsed.flag(SubmissionOptions.ownClusterID), workingFolder: context.workingFolder)
    }

    private typealias Subject = (program: ProgramLocation?, python: PythonProgram?, jars: [String])

    /// What is run, taken from the front of the words where no option names it.
    private func subject(_ words: inout ArraySlice<String>) throws(DeployError) -> Subject {
        let jar = parsed.value(SubmissionOptions.jarFile)
        let (script, module) = (parsed.value(PythonOptions.script), parsed.value(PythonOptions.module))
        if script != nil, module != nil {
            throw DeployError(.usage, "-py and -pym are both given", hint: "A program is one script or one module")
        }
        let python = script.map(PythonProgram.script) ?? module.map(PythonProgram.module)
        if let python { return (nil, try checked(python), jar.map { [$0] } ?? []) }
        if let jar { return (ProgramLocation(jar, relativeTo: context.workingFolder), nil, []) }
        guard let word = words.popFirst() else {
            throw DeployError(
                .usage, "no program was named",
                hint: "Name a jar or a .py after the options: bobbin run-application [OPTIONS] PROGRAM [ARGUMENTS]; "
                    + "if there is one on the next line, does the line before it lack its \\ at the end?")
        }
        if word.hasSuffix(".py") { return (nil, try checked(.script(word)), []) }
        return (ProgramLocation(word, relativeTo: context.workingFolder), nil, [])
    }

    private func checked(_ python: PythonProgram) throws(DeployError) -> PythonProgram {
        guard let main = parsed.value(SubmissionOptions.mainClass) else { return python }
        throw DeployError(
            .usage, "-c \(main) names a class of a Java program, and \(python) is Python",
            hint: "Leave -c out; the jars beside a Python program are named with -j or pipeline.jars")
    }

    var isDetached: Bool {
        parsed.flag(SubmissionOptions.detached) || parsed.flag(OldSubmissionOptions.yarnDetached)
    }

    /// `-D`, and the old options that stand for one key, in the order of the words.
    func properties() throws(DeployError) -> [DynamicProperty] {
        var properties: [DynamicProperty] = []
        var options: [String: DynamicProperty] = [:]
        for use in parsed.uses {
            let value = use.value ?? ""
            if use.option == SubmissionOptions.dynamicProperty || use.option == OldSubmissionOptions.dynamicProperty {
                properties.append(DynamicProperty(definition: value, option: use.name))
            } else if let python = PythonOptions.keys.first(where: { $0.option == use.option }) {
                // Flink's client lays them over -D, wherever they stand.
                options[python.key] =
                    options[python.key]
                    ?? DynamicProperty(key: python.key, value: value, option: "\(use.name) \(value)")
            } else if use.option == SubmissionOptions.zookeeperNamespace {
                properties.append(
                    DynamicProperty(key: FlinkOptions.haClusterID, value: value, option: "\(use.name) \(value)"))
            } else if let old = OldSubmissionOptions.keys.first(where: { $0.option == use.option }) {
                if use.option == OldSubmissionOptions.distJar {
                    let uri = value.hasPrefix("file://") ? value : "file://" + value
                    properties.append(DynamicProperty(key: old.key, value: uri, option: "\(use.name) \(value)"))
                    continue
                }
                let isMemory =
                    use.option == OldSubmissionOptions.jobManagerMemory
                    || use.option == OldSubmissionOptions.taskManagerMemory
                properties.append(
                    isMemory
                        ? try Self.memory(value, key: old.key, of: use.name)
                        : DynamicProperty(key: old.key, value: value, option: "\(use.name) \(value)"))
            }
        }
        return properties + options.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The value of an option for a process's memory; the error names the option.
    static func memory(_ value: String, key: String, of option: String) throws(DeployError) -> DynamicProperty {
        do {
            return try DynamicProperty(memory: value, key: key, option: "\(option) \(value)")
        } catch {
            throw DeployError(error.code, "\(option): \(error.message)", hint: error.hint)
        }
    }
}
