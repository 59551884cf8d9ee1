package import CommandLine
import DeployEngine
import Diagnostics
import FlinkREST
import Ledger

/// `bobbin stop`: stops a job with a savepoint.
package enum StopCommand: Command {
    package static let specification = CommandSpecification(
        "stop",
        abstract: "Stop a job with a savepoint, from which it can go on later",
        discussion: """
            The request is in the ledger before the JobManager hears of it: whatever happens to this command, the same \
            command again, or bobbin savepoints list, finds the savepoint's path. bobbin run-application -s PATH goes on \
            from it.
            """,
        options: [JobOptions.savepointPath, JobOptions.drain, JobOptions.type, JobOptions.detached] + JobOptions.place,
        positionals: [JobOptions.optionalID, JobOptions.job],
        examples: [
            .init("bobbin stop clicks -p hdfs:///savepoints", "The job of that name; prints the savepoint's path."),
            .init("bobbin stop -o id application_1795246195732_0012", "Its only job; the path alone, for a script."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let words = context.parsed.positionals
        guard !words.isEmpty || context.parsed.wasGiven(JobOptions.applicationID) else {
            throw JobArguments.noJob("stop")
        }
        let wish = SavepointWish(
            kind: .stop, folder: context.parsed.value(JobOptions.savepointPath),
            format: JobOptions.format(context.parsed),
            drain: context.parsed.flag(JobOptions.drain), isDetached: context.parsed.flag(JobOptions.detached),
            timeout: context.parsed.duration(GlobalOptions.timeout))
        try await SavepointRun(context: context, words: words, wish: wish).run()
    }
}
