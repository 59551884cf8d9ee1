package import CommandLine
import Diagnostics

/// `bobbin run`: one job, where `-t` says. Application mode is the one target so far.
package enum RunCommand: Command {
    package static let specification = CommandSpecification(
        "run",
        abstract: "Run one job; with -t yarn-application on a cluster of its own",
        discussion: """
            The word that Flink 2 has for run-application: the same options, the same way.
            """,
        usage: ["-t yarn-application [OPTIONS] PROGRAM [ARGUMENTS...]"],
        options: RunApplicationCommand.specification.options,
        positionals: RunApplicationCommand.specification.positionals,
        examples: [
            .init("bobbin run -t yarn-application clicks.jar", "The same as bobbin run-application clicks.jar.")
        ],
        stopsAtFirstPositional: true, programOptions: RunApplicationCommand.specification.programOptions,
        hintWhenBare: RunApplicationCommand.specification.hintWhenBare)

    package static func run(_ context: CommandContext) async throws {
        guard Submission.target(context.parsed) != nil else {
            throw DeployError(
                .usage, "run needs a target", hint: "Write -t yarn-application for a cluster of the program's own")
        }
        try await Submission(context: context).run()
    }
}
