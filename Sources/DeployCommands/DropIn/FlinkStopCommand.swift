import CommandLine
import DeployEngine
import FlinkREST
import Ledger

/// `flink stop`: a job ends with a savepoint.
enum FlinkStopCommand: Command {
    static let specification = CommandSpecification(
        "stop", abstract: "Stop a job with a savepoint",
        options: [JobOptions.savepointPath, JobOptions.drain, JobOptions.type, JobOptions.detached]
            + FlinkCommandTable.place,
        positionals: [FlinkJobOptions.job])

    static func run(_ context: CommandContext) async throws {
        let (parsed, console) = (context.parsed, context.console)
        let job = try FlinkCluster.jobID(parsed.positionals.first, for: "stop")
        let format = JobOptions.format(parsed)
        let wish = SavepointWish(
            kind: .stop, folder: parsed.value(JobOptions.savepointPath), format: format,
            drain: parsed.flag(JobOptions.drain), isDetached: parsed.flag(JobOptions.detached))
        let verb = wish.drain ? "Draining" : "Suspending"
        console.data("\(verb) job \"\(job)\" with a \((format ?? .canonical).rawValue) savepoint.")
        let found = try await FlinkCluster.find(context)
        console.data("Triggering stop-with-savepoint\(wish.isDetached ? " in detached mode" : "") for job \(job).")
        if !wish.isDetached { console.data("Waiting for response...") }
        let record = try await FlinkSavepointTaking(found: found, job: job, wish: wish).run()
        console.data(FlinkJobOptions.line(of: record))
    }
}
