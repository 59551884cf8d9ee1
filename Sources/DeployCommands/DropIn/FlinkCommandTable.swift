import CommandLine

/// The verbs of Flink's `bin/flink`, with its options.
enum FlinkCommandTable {
    static let commands: [any Command.Type] = [
        FlinkRunCommand.self, FlinkRunApplicationCommand.self, FlinkInfoCommand.self, FlinkListCommand.self,
        FlinkStopCommand.self, FlinkCancelCommand.self, FlinkSavepointCommand.self, FlinkCheckpointCommand.self,
    ]

    static let version = OptionSpecification("-v", "--version", help: "Print Flink's version.", answersAlone: true)
    static let help = OptionSpecification("-h", "--help", help: "Print this help.", answersAlone: true)
    static let globalOptions = [help, version]

    static let root = CommandSpecification(
        "flink",
        abstract: "Bobbin in the place of Flink's client for YARN",
        discussion: """
            Takes the command lines of Flink's own bin/flink, ends where it ends, and prints the lines that scripts look \
            for; a JVM is started only where the program's main runs here. All else that Bobbin can do is in bobbin --help.
            """,
        subcommands: commands.map { $0.specification })

    /// Where a cluster that runs is: the options of all verbs that are about one.
    static let place: [OptionSpecification] =
        [
            SubmissionOptions.target, RunOptions.jobManager, SubmissionOptions.dynamicProperty,
            SubmissionOptions.zookeeperNamespace,
        ] + OldSubmissionOptions.all

    /// What Bobbin's own submitting commands have beyond Flink's.
    private static let ours = [
        RunOptions.session, RunOptions.clientMain, SubmissionOptions.name, SubmissionOptions.queue,
        SubmissionOptions.tag, SubmissionOptions.ship, SubmissionOptions.shipArchive, SubmissionOptions.wait,
        SubmissionOptions.idempotencyKey, PythonOptions.environment, PythonOptions.rehearse,
    ]

    static let submission = RunOptions.all.filter { !ours.contains($0) }
}
