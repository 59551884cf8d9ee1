package import CommandLine
import DeployEngine
import Diagnostics
import FlinkREST

/// `bobbin checkpoints`: what Flink remembers of a job's checkpoints.
package enum CheckpointsCommand: Command {
    package static let specification = CommandSpecification(
        "checkpoints",
        abstract: "Show a job's checkpoints and savepoints",
        discussion:
            "The last ones that its JobManager remembers, the newest first. What it tells may be three seconds old.",
        options: JobOptions.place,
        positionals: [JobOptions.optionalID, JobOptions.job],
        examples: [.init("bobbin checkpoints clicks", "Those of the job of that name.")])

    package static func run(_ context: CommandContext) async throws {
        if let jobs = try await ServiceJobs(context) {
            let found = try await jobs.job(context.parsed.positionals)
            return try show(found.title, found.job.state, try await jobs.checkpoints(of: found), context)
        }
        let access = try await JobAccess(context)
        let found = try await access.job(try access.words(context.parsed.positionals))
        try show(found.title, found.job.state, try await found.client.checkpoints(found.job.id), context)
    }

    private static func show(
        _ title: String, _ state: JobState, _ statistics: CheckpointStatistics, _ context: CommandContext
    ) throws(DeployError) {
        switch context.output {
        case .json: try context.console.data(JSONOutput.text(statistics))
        case .id: for checkpoint in statistics.history { context.console.data("\(checkpoint.id)") }
        case .table:
            context.console.step("job", title.dropFirst(4) + " · \(state.rawValue)")
            context.console.step(
                "counts",
                "\(statistics.completed) completed, \(statistics.inProgress) in progress, \(statistics.failed) failed")
            if let path = statistics.restoredFrom { context.console.step("from", path) }
            if statistics.history.isEmpty {
                context.console.note("no checkpoint; does the job have them on (execution.checkpointing.interval)?")
            } else {
                context.console.data(CheckpointTable.table(statistics.history))
            }
        }
    }
}
