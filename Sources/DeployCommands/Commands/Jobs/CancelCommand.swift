package import CommandLine
import DeployEngine
import Diagnostics
import FlinkREST

/// `bobbin cancel`: ends a job at once.
package enum CancelCommand: Command {
    package static let specification = CommandSpecification(
        "cancel",
        abstract: "End a job at once, without a savepoint",
        discussion: """
            Waits until the job has ended. One that is cancelled already is fine. An application in application mode ends \
            with its last job; a session goes on. Where the JobManager can only be reached through the ResourceManager's \
            proxy, that way is taken.
            """,
        options: JobOptions.place + [JobOptions.withSavepoint, JobOptions.cancelShort],
        positionals: [JobOptions.optionalID, JobOptions.job],
        examples: [
            .init("bobbin cancel clicks", "The job of that name, wherever it runs."),
            .init("bobbin cancel application_1795246195732_0012 3f2c", "By the beginning of its id."),
        ])

    package static func run(_ context: CommandContext) async throws {
        let words = context.parsed.positionals
        guard !words.isEmpty || context.parsed.wasGiven(JobOptions.applicationID) else {
            throw JobArguments.noJob("cancel")
        }
        if let jobs = try await ServiceJobs(context) {
            let found = try await jobs.job(words)
            return try show(found.job.id, found.title, try await jobs.cancel(found), context)
        }
        let access = try await JobAccess(context)
        let found = try await access.job(try access.words(words))
        let state = try await JobCancellation(found, cluster: access.cluster)
            .run(timeout: context.parsed.duration(GlobalOptions.timeout))
        try show(found.job.id, found.title, state, context)
    }

    private static func show(
        _ job: JobID, _ title: String, _ state: JobState, _ context: CommandContext
    ) throws(DeployError) {
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(CancelledDocument(job: job, state: state)))
        case .id: context.console.data(job.text)
        case .table: context.console.note("\(title) is \(state.rawValue)")
        }
    }

    private struct CancelledDocument: Encodable {
        let job: JobID
        let state: JobState
    }
}
