import CommandLine
import DeployEngine
import Diagnostics
import FlinkREST
import Ledger

/// `flink savepoint`: one of a job that goes on, or with `-d` the removal of one.
enum FlinkSavepointCommand: Command {
    static let specification = CommandSpecification(
        "savepoint", abstract: "Take a savepoint of a job that goes on, or remove one",
        usage: ["[OPTIONS] JOB [DIR]", "[OPTIONS] -d PATH"],
        options: [JobOptions.dispose, FlinkJobOptions.jarFile, JobOptions.type, JobOptions.detached]
            + FlinkCommandTable.place,
        positionals: [FlinkJobOptions.job, JobOptions.folder])

    static func run(_ context: CommandContext) async throws {
        let (parsed, console) = (context.parsed, context.console)
        if let path = parsed.value(JobOptions.dispose) { return try await dispose(path, context) }
        let job = try FlinkCluster.jobID(parsed.positionals.first, for: "take a savepoint of")
        let wish = SavepointWish(
            kind: .savepoint, folder: parsed.positionals.dropFirst().first, format: JobOptions.format(parsed),
            isDetached: parsed.flag(JobOptions.detached))
        let found = try await FlinkCluster.find(context)
        console.data("Triggering savepoint\(wish.isDetached ? " in detached mode" : "") for job \(job).")
        if !wish.isDetached { console.data("Waiting for response...") }
        let record = try await FlinkSavepointTaking(found: found, job: job, wish: wish).run()
        console.data(FlinkJobOptions.line(of: record))
    }

    private static func dispose(_ path: String, _ context: CommandContext) async throws {
        let found = try await FlinkCluster.find(context)
        context.console.data("Disposing savepoint '\(path)'.\nWaiting for response...")
        try await SavepointDisposal(found.client).dispose(path)
        try await ClusterAccess(context: context).ledgerIfThere()?.dispose(savepoint: path)
        context.console.data("Savepoint '\(path)' disposed.")
    }
}
