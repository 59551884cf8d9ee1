package import CommandLine
import DeployEngine
import Diagnostics

/// `bobbin run-application`: a cluster of its own for one program.
package enum RunApplicationCommand: Command {
    package static let specification = CommandSpecification(
        "run-application",
        abstract: "Run a program on a Flink cluster of its own on YARN",
        discussion: """
            Stages what the program needs in HDFS, hands the application to the ResourceManager, and waits until a job \
            of it executes. What Flink's own client would send is what is sent.

            Interrupted before the application runs, it takes everything back; after that it ends the waiting only.
            """,
        usage: [
            "[-t yarn-application] [OPTIONS] PROGRAM [ARGUMENTS...]",
            "[-t yarn-application] [OPTIONS] -pym MODULE [ARGUMENTS...]",
        ],
        options: SubmissionOptions.all,
        positionals: [
            PositionalSpecification(
                "PROGRAM", help: "The program: a jar or a .py of this machine, or hdfs:///PATH of one.", form: .file,
                isOptional: true),
            PositionalSpecification(
                "ARGUMENTS", help: "Handed to the program as they are.", isOptional: true, isRepeated: true),
        ],
        examples: [
            .init("bobbin run-application clicks.jar --from hdfs:///in", "Run a jar and wait until its job executes."),
            .init(
                "bobbin run-application -d --queue etl -Dparallelism.default=4 clicks.jar",
                "Return once YARN has accepted it."),
            .init(
                "bobbin run-application --wait finished -c org.example.Daily hdfs:///jobs/daily.jar 2026-11-21",
                "Run a class of a jar that lies in HDFS, and wait for its end."),
            .init(
                "bobbin run-application --env venv.zip job.py --day 2026-11-21",
                "Run a Python program with an environment that bobbin env pack made."),
            .init(
                "bobbin run-application --idempotency-key daily-2026-11-21 daily.jar",
                "Submit once, however often the scheduler repeats the command."),
        ],
        stopsAtFirstPositional: true,
        programOptions: [SubmissionOptions.jarFile, PythonOptions.script, PythonOptions.module],
        hintWhenBare: "Name a program. If it stands on the next line, does the line above it lack its \\ at the end?")

    package static func run(_ context: CommandContext) async throws {
        try await Submission(context: context).run()
    }
}
