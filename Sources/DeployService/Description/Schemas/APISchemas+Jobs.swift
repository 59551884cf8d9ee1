import DeployEngine
import FlinkREST
import Ledger

extension APISchemas {
    static let jobs = [
        Named("Job", job), Named("JobPage", .page(of: "Job")), Named("Savepoint", savepoint),
        Named("SavepointPage", .page(of: "Savepoint")), Named("JobListing", listing), Named("JobTrace", trace),
        Named("JobEnd", end),
        Named("Checkpoints", checkpoints), Named("Checkpoint", checkpoint), Named("Disposal", disposal),
        Named("JobID", .text(pattern: #"^[0-9a-f]{32}$"#)),
    ]

    private static let job = JSONSchema.answer([
        .always("id", .reference("JobID"), "Flink's id"), .always("name", .text, "Its name"),
        .always("state", .words(JobState.self), "Flink's word for it"), .always("startTime", .milliseconds),
        .maybe("endTime", .milliseconds), .always("tasks", .count, "How many there are"),
        .always("tasksByState", .map(.count), "How many are in each of Flink's states"),
    ])

    private static let savepoint = JSONSchema.answer([
        .always("triggerId", .text, "By which the JobManager knows the request"), .always("job", .text, "The job's id"),
        .always("state", .words(SavepointRecord.State.self), "How far it is"),
        .always("path", .text.orNull, "Where it lies, once it is complete"),
        .always("reason", .text.orNull, "Why it failed"), .always("createdAt", .time, "When it was asked for"),
        .always("record", .map(.any), "All that is known, as bobbin savepoint -o json prints it"),
    ])

    private static let listing = JSONSchema.answer([
        .always(
            "items",
            .list(
                .answer([
                    .always("job", .reference("Job")), .maybe("application", .text, "Its id"),
                    .maybe("applicationName", .text), .maybe("jobManager", .text, "The address that answered"),
                ])), "The newest application first"),
        .always("silent", .list(.text), "Of the applications that could not be asked: why"),
    ])

    private static let end = JSONSchema.answer([
        .always(
            "result",
            JSONSchema.answer([
                .always("id", .reference("JobID")), .always("state", .words(JobState.self)),
                .always("runtime", .count, "In milliseconds"), .maybe("trace", .text, "What it failed of"),
            ]).orNull, "Null while it has not ended"),
        .always(
            "accumulators",
            .list(.answer([.always("name", .text), .always("type", .text, "Flink's class"), .always("value", .text)])),
            "What its tasks have collected"),
    ])

    private static let trace = JSONSchema.answer([
        .always("trace", .text.orNull, "Java's stack trace; null where the job has not failed")
    ])

    private static let checkpoints = JSONSchema.answer([
        .always("completed", .count), .always("inProgress", .count), .always("failed", .count),
        .always("restored", .count),
        .always("history", .list(.reference("Checkpoint")), "Those that Flink keeps, the newest first"),
        .maybe("latestSavepoint", .reference("Checkpoint"), "The last one that was completed"),
        .maybe("restoredFrom", .text, "The path that the job last began from"),
    ])

    private static let checkpoint = JSONSchema.answer([
        .always("id", .count), .always("status", .text, "IN_PROGRESS, COMPLETED, or FAILED"),
        .always("isSavepoint", .boolean), .always("triggered", .milliseconds),
        .always("duration", .count, "In milliseconds, to its end or until now"),
        .always("stateSize", .count, "All of the state, in bytes"),
        .always("checkpointedSize", .count, "What this one itself wrote, in bytes"),
        .maybe("path", .text, "Where it lies"), .maybe("failure", .text, "Why it failed"),
    ])

    private static let disposal = JSONSchema.answer([
        .always("path", .text, "Of the savepoint that is there no more"),
        .always("application", .text.orNull, "Whose JobManager removed it"),
    ])
}
