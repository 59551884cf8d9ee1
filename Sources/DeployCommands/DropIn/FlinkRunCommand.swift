import CommandLine

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
        let target = try await RunTargetReader(context: context).read()
        try await RunCommand.run(at: target, mainRunsHere: true, context)
    }
}
