import CommandLine
import Diagnostics
import FlinkDeployment
import LocalFiles

/// `flink run`: main runs on this machine, its job where the words or the configuration say.
enum FlinkRunCommand: Command {
    static let specification = CommandSpecification(
        "run",
        abstract: "Run a program's main here, and its jobs where -t, -m, or the configuration says",
        discussion: """
            Into a session or any JobManager main runs on this machine, which takes a JDK and for Python an interpreter; so \
            does it with -t yarn-per-job or -m yarn-cluster, until Flink 1.20. With -t yarn-application it runs on the cluster. \
            The options of yarn-session.sh with a y before them are taken as well.
            """,
        usage: ["[OPTIONS] JAR [ARGUMENTS...]", "[OPTIONS] -py FILE [ARGUMENTS...]"],
        options: FlinkCommandTable.submission, positionals: RunCommand.specification.positionals,
        stopsAtFirstPositional: true, programOptions: RunCommand.specification.programOptions)

    static func run(_ context: CommandContext) async throws {
        try checkJar(context)
        let target = try await RunTargetReader(context: context).read()
        try await RunCommand.run(at: target, mainRunsHere: true, context)
    }

    /// The program's own jar is looked for before any cluster is.
    ///
    /// - Throws: ``DeployError`` `usage` in the words of Flink's client.
    private static func checkJar(_ context: CommandContext) throws(DeployError) {
        let parsed = context.parsed
        guard let word = parsed.positionals.first, !parsed.wasGiven(PythonOptions.script),
            !parsed.wasGiven(PythonOptions.module),
            case .local(let path) = ProgramLocation(word, relativeTo: context.workingFolder),
            LocalFileSystem.file(at: path) == nil
        else { return }
        throw DeployError(
            .usage, "Could not get job jar and dependencies from JAR file: JAR file does not exist: \(word)")
    }
}
