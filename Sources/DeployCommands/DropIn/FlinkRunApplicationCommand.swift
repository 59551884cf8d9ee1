import CommandLine
import DeployEngine
import HadoopRecords

/// `flink run-application`, which Flink has until 1.20.
enum FlinkRunApplicationCommand: Command {
    static let specification = CommandSpecification(
        "run-application",
        abstract: "Run a program on a cluster of its own, until it is RUNNING",
        usage: ["-t yarn-application [OPTIONS] JAR [ARGUMENTS...]"],
        options: FlinkCommandTable.submission, positionals: RunCommand.specification.positionals,
        stopsAtFirstPositional: true, programOptions: RunCommand.specification.programOptions)

    static func run(_ context: CommandContext) async throws {
        let (run, application) = try await Submission(context: context).deploy()
        try await untilJob(of: application, JobFinder(.cluster(run.prepared.cluster)))
    }

    /// Flink's client takes at least this long until its next command asks for the job; a script that finds it then finds
    /// it with this one too.
    private static let head = Duration.seconds(5)

    /// Waits until the JobManager has a job, at the most for the head start of that next command.
    private static func untilJob(of application: ApplicationReport, _ finder: JobFinder) async throws {
        let end = ContinuousClock.now + head
        while ContinuousClock.now < end, !application.state.isTerminal {
            let managers = try? await finder.jobManagers(of: application.applicationID.description)
            if managers?.contains(where: { !$0.jobs.isEmpty }) ?? true { return }
            try await Task.sleep(for: .milliseconds(200))
        }
    }
}
