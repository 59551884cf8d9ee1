import CommandLine
import DeployEngine
import Diagnostics
import FlinkREST

/// `flink checkpoint`, which Flink's client has since 1.19: a checkpoint of a job out of turn.
enum FlinkCheckpointCommand: Command {
    private static let full = OptionSpecification(
        "-full", "--full", help: "One that shares no files with those before it.")

    static let specification = CommandSpecification(
        "checkpoint", abstract: "Take a checkpoint of a job out of turn",
        options: [full] + FlinkCommandTable.place, positionals: [FlinkJobOptions.job])

    static func run(_ context: CommandContext) async throws {
        let (parsed, console) = (context.parsed, context.console)
        guard let word = parsed.positionals.first else {
            throw DeployError(.usage, "Missing JobID. Specify a Job ID to manipulate a checkpoint.")
        }
        let job = try FlinkCluster.jobID(word, for: "take a checkpoint of")
        let found = try await FlinkCluster.find(context)
        console.data("Triggering checkpoint for job \(job).\nWaiting for response...")
        let isFull = parsed.flag(full)
        let number = try await take(found.executing(job).job.id, isFull, found.client)
        console.data(
            """
            Checkpoint\(isFull ? "(FULL)" : "") \(number) for job \(job) completed.
            You can resume your program from this checkpoint with the run command.
            """)
    }

    /// - Returns: its number.
    private static func take(_ job: JobID, _ isFull: Bool, _ client: FlinkRESTClient) async throws -> Int64 {
        let trigger = try await client.checkpoint(job, full: isFull, trigger: .random())
        while true {
            switch try await client.triggeredCheckpoint(job, trigger) {
            case .completed(let number): return number
            case .failed(let reason):
                throw DeployError(.savepointFailed, "Failed to trigger a checkpoint for the job \(job): \(reason)")
            case .inProgress: try await Task.sleep(for: .milliseconds(200))
            }
        }
    }
}
