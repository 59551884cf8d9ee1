import CommandLine

/// `yarn-session.sh`.
enum FlinkSessionCommand: Command {
    static let help = OptionSpecification("-h", "--help", help: "Print this help.", answersAlone: true)
    /// What `bobbin yarn-session start` has beyond Flink's.
    private static let ours = [
        SubmissionOptions.shipArchive, SubmissionOptions.tag, SessionOptions.python, SessionOptions.timeToLive,
        SessionOptions.wait, SubmissionOptions.idempotencyKey,
    ]

    static let specification = CommandSpecification(
        "yarn-session.sh",
        abstract: "Bobbin in the place of Flink's client for sessions on YARN",
        discussion: """
            Takes the command lines of Flink's own bin/yarn-session.sh. Without -d it stays with the session: standard input \
            takes stop, quit, and help, and Ctrl-C ends the session. bobbin yarn-session lists, shows, and stops sessions.
            """,
        usage: ["[OPTIONS]"], options: SessionOptions.all.filter { !ours.contains($0) })

    static func run(_ context: CommandContext) async throws { try await SessionStartCommand.run(context) }
}
