import CommandLine
import DeployEngine
import FlinkREST
import Ledger

/// `flink cancel`: a job is told to end; with `-s` after a savepoint.
enum FlinkCancelCommand: Command {
    static let specification = CommandSpecification(
        "cancel", abstract: "Cancel a job",
        options: [FlinkJobOptions.withSavepoint, JobOptions.type] + FlinkCommandTable.place,
        positionals: [FlinkJobOptions.job])

    static func run(_ context: CommandContext) async throws {
        let (parsed, console) = (context.parsed, context.console)
        guard parsed.wasGiven(FlinkJobOptions.withSavepoint) else {
            let job = try FlinkCluster.jobID(parsed.positionals.first, for: "cancel")
            console.data("Cancelling job \(job).")
            let found = try await FlinkCluster.find(context)
            try await found.client.cancel(try found.job(job).job.id)
            return console.data("Cancelled job \(job).")
        }
        // The folder may be left out: then the option's word is the job.
        var words = parsed.values(FlinkJobOptions.withSavepoint) + parsed.positionals
        let job = try FlinkCluster.jobID(words.popLast(), for: "cancel")
        let wish = SavepointWish(kind: .cancel, folder: words.first, format: JobOptions.format(parsed))
        let place = wish.folder ?? "default savepoint directory"
        console.warning("cancelling a job with a savepoint is deprecated in Flink; stop JOB -p DIR stops with one")
        console.data("Cancelling job \(job) with \((wish.format ?? .canonical).rawValue) savepoint to \(place).")
        let found = try await FlinkCluster.find(context)
        let record = try await FlinkSavepointTaking(found: found, job: job, wish: wish).run()
        console.data("Cancelled job \(job). Savepoint stored in \(record.path ?? "").")
    }
}
