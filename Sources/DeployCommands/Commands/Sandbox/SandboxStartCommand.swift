package import CommandLine
import DeployEngine
import Diagnostics
import Glibc
import HadoopRecords
import LocalFiles
import Sandbox
import Subprocesses

/// `bobbin sandbox start`: starts a sandbox.
package enum SandboxStartCommand: Command {
    private static let detach = OptionSpecification(
        "-d", "--detach", help: "Return when it has started, and leave it running.")
    private static let port = OptionSpecification(
        "--port", kind: .value, valueName: "PORT", form: .integer(1...65535),
        help: "Where REST and WebHDFS listen. Default: where they did before, else any port that is free.")
    private static let keep = OptionSpecification(
        "--keep", help: "Keep the folders of containers that have ended, to look at.")

    package static let specification = CommandSpecification(
        "start",
        abstract: "Start a sandbox; it runs until Ctrl-C, or with --detach until it is stopped",
        discussion: """
            Files, logs, and the list of applications stay in its folder, and the next start goes on with them; what ran \
            ends with the sandbox, however that ends. Flink's processes need Hadoop's client classes: --hadoop-jars, \
            HADOOP_CLASSPATH, or HADOOP_HOME says where they are; else they are got from PyPI, once.
            """,
        usage: ["[--dir DIR] [--detach] [--keep] [--port PORT] [--hadoop-jars DIR]"],
        options: [SandboxPlace.folder, detach, keep, port, HadoopClasses.option],
        examples: [
            .init("bobbin sandbox start --detach", "Start it, and leave it running."),
            .init("bobbin --sandbox run-application clicks.jar", "Run a program on it."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let folder = try SandboxPlace.folder(context)
        let classes = try await HadoopClasses.find(context)
        guard let user = LoginName.current() else {
            throw DeployError(.configurationWrong, "this process has no login name")
        }
        if context.parsed.flag(detach) { return try await startDetached(folder, context) }
        let sandbox = try await Sandbox.start(
            SandboxOptions(
                folder: folder, user: user, resources: resources, hadoopClassPath: classes,
                javaHome: try javaHome(context), environment: context.environment,
                keepsFolders: context.parsed.flag(keep), webPort: context.parsed.integer(port) ?? 0))
        tell(folder, sandbox.state, context)
        await sandbox.run()
        context.console.note("the sandbox has ended")
    }

    /// Starts the same command once more, on its own.
    private static func startDetached(_ folder: SandboxFolder, _ context: CommandContext) async throws {
        guard let program = LocalFileSystem.resolved(LocalPath("/proc/self/exe")) else {
            throw DeployError(.defect, "/proc does not tell which program this is")
        }
        var words = ["sandbox", "start", "--dir", folder.path.text]
        if context.parsed.flag(keep) { words.append("--keep") }
        if let port = context.parsed.integer(port) { words += ["--port", "\(port)"] }
        if let jars = context.parsed.value(HadoopClasses.option) {
            words += ["--hadoop-jars", context.path(jars).text]
        }
        try LocalFileSystem.makeFolder(folder.path)
        // A sandbox that runs there already keeps its log.
        if let state = try SandboxState.read(folder), state.isRunning { throw Self.taken(folder) }
        try LocalFileSystem.removeFile(folder.log)
        let child = try Subprocess.start(
            program.text, words, environment: context.environment, output: .file(folder.log),
            errors: .file(folder.log))
        while true {
            if let state = try SandboxState.read(folder), state.pid == child.pid, state.isRunning {
                return tell(folder, state, context)
            }
            guard child.end == nil else {
                let log = (try? LocalFileSystem.read(folder.log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
                throw DeployError(.checkFailed, "the sandbox did not start: \(log)")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private static func taken(_ folder: SandboxFolder) -> DeployError {
        DeployError(
            .refusedByGuard, "a sandbox runs in \(folder.path) already",
            hint: "bobbin sandbox status tells of it, bobbin sandbox stop ends it")
    }

    private static func tell(_ folder: SandboxFolder, _ state: SandboxState, _ context: CommandContext) {
        context.console.say("sandbox, not YARN: http://127.0.0.1:\(state.webPort), files in \(folder.path)")
        context.console.say("HADOOP_CONF_DIR=\(folder.configuration)")
    }

    /// What the node has: most of this machine's memory, at most 8 GiB, and more vcores than it has, as containers of a
    /// trial are seldom busy.
    private static var resources: Resource {
        let memory = (Int64(sysconf(Int32(_SC_PHYS_PAGES))) * Int64(sysconf(Int32(_SC_PAGESIZE)))) >> 20
        return Resource(memory: min(8192, max(2048, memory * 3 / 4)), vCores: 8)
    }

    private static func javaHome(_ context: CommandContext) throws(DeployError) -> String {
        if let home = context.variable("JAVA_HOME") { return home }
        for folder in (context.variable("PATH") ?? "").split(separator: ":") {
            let java = LocalPath(String(folder)) / "java"
            if let real = LocalFileSystem.resolved(java) { return real.parent.parent.text }
        }
        throw DeployError(
            .configurationMissing, "there is no Java for Flink's processes: no JAVA_HOME, no java on PATH",
            hint: "Install a JDK: Flink 1.20 and 2.x run on Java 17")
    }
}
