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
        let program: ProgramLocation
        if let jar = parsed.value(SubmissionOptions.jarFile) {
            program = ProgramLocation(jar, relativeTo: context.workingFolder)
        } else if let word = words.popFirst() {
            program = ProgramLocation(word, relativeTo: context.workingFolder)
        } else {
            throw DeployError(
                .usage, "no program was named",
                hint: "Name a jar after the options: bobbin run-application [OPTIONS] JAR [ARGUMENTS]; "
                    + "if there is one on the next line, does the line before it lack its \\ at the end?")
        }
        guard !program.name.hasSuffix(".py") else {
            throw DeployError(
                .usage, "\(program) cannot be used: PyFlink programs are not supported yet",
                hint: "Name the jar of a Java program")
        }
        return DeploymentRequest(
            program: program, mainClass: parsed.value(SubmissionOptions.mainClass),
            arguments: parsed.values(SubmissionOptions.arguments) + words,
            classpaths: parsed.values(SubmissionOptions.classpath), dynamicProperties: try properties(),
            parallelism: parsed.integer(SubmissionOptions.parallelism), detached: isDetached,
            shutdownOnAttachedExit: parsed.flag(SubmissionOptions.shutdownOnAttachedExit),
            savepointPath: parsed.value(SubmissionOptions.fromSavepoint),
            allowNonRestoredState: parsed.flag(SubmissionOptions.allowNonRestoredState),
            claimMode: parsed.value(SubmissionOptions.restoreMode), name: parsed.value(SubmissionOptions.name),
            queue: parsed.value(SubmissionOptions.queue), tags: parsed.values(SubmissionOptions.tag),
            shipFiles: parsed.values(SubmissionOptions.ship) + parsed.values(OldSubmissionOptions.ship),
            shipArchives: parsed.values(SubmissionOptions.shipArchive), workingFolder: context.workingFolder)
    }

    var isDetached: Bool {
        parsed.flag(SubmissionOptions.detached) || parsed.flag(OldSubmissionOptions.yarnDetached)
    }

    /// `-D`, and the old options that stand for one key, in the order of the words.
    private func properties() throws(DeployError) -> [DynamicProperty] {
        var properties: [DynamicProperty] = []
        for use in parsed.uses {
            let value = use.value ?? ""
            if use.option == SubmissionOptions.dynamicProperty || use.option == OldSubmissionOptions.dynamicProperty {
                properties.append(DynamicProperty(definition: value, option: use.name))
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
                        ? try memory(value, key: old.key, of: use.name)
                        : DynamicProperty(key: old.key, value: value, option: "\(use.name) \(value)"))
            }
        }
        return properties
    }

    private func memory(_ value: String, key: String, of option: String) throws(DeployError) -> DynamicProperty {
        do {
            return try DynamicProperty(memory: value, key: key, option: "\(option) \(value)")
        } catch {
            throw DeployError(error.code, "\(option): \(error.message)", hint: error.hint)
        }
    }
}
