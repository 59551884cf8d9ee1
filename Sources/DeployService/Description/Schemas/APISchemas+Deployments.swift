import DeployEngine
import FlinkREST
import HadoopRecords

extension APISchemas {
    static let deployments = [
        Named("Deployment", deployment), Named("DeploymentPage", .page(of: "Deployment")),
        Named("DeploymentState", .words(DeploymentState.self)),
        Named("DeploymentID", .text(pattern: #"^(d-[1-9][0-9]{0,17}|application_[0-9]{1,18}_[0-9]{4,9})$"#)),
        Named("DeploymentName", .text(pattern: #"^d-[1-9][0-9]{0,17}$"#)),
        Named("YarnState", .words(YarnApplicationState.self)),
        Named("FinalStatus", .words(FinalApplicationStatus.self)),
        Named("DeploymentJob", deploymentJob), Named("Explanation", explanation),
        Named("ExplanationAnswer", explanationAnswer),
    ]

    private static let deployment = JSONSchema.answer([
        .always(
            "id", .reference("DeploymentID"), "Of the deployment; an application's where the service has no record"),
        .always("kind", .reference("Kind"), "What was deployed"),
        .always("name", .text, "The application's name"),
        .always("cluster", .text, "The service's name for the cluster"),
        .always("flinkVersion", .text.orNull, "Null before it is known, and where it is not told"),
        .always("applicationId", .text.orNull, "YARN's id; null before there is one"),
        .always("state", .reference("DeploymentState"), "How far it is, or how it ended"),
        .always("yarnState", .reference("YarnState").orNull, "YARN's own word for it"),
        .always("finalStatus", .reference("FinalStatus").orNull, "The application's own word at its end"),
        .always("job", .text.orNull, "Of a job: Flink's id, once the JobManager has it"),
        .always("jobs", .list(.reference("DeploymentJob")), "As they were seen last"),
        .always("webInterface", .text.orNull, "Flink's own pages, through YARN's proxy"),
        .always("queue", .text.orNull, "YARN's queue"),
        .always("user", .text, "The Hadoop user that it runs as"),
        .always("createdAt", .time, "When it was asked for"),
        .always("updatedAt", .time, "When something was new of it"),
        .always("createdBy", .text.orNull, "The name of the token that asked; null for a command line"),
        .always("idempotencyKey", .text.orNull, "The client's own name for the request"),
        .always(
            "restartOf", .reference("DeploymentName").orNull, "The deployment that failed and that it goes on with"),
        .always("reachable", .boolean, "Whether YARN, and what runs of it, answers"),
        .always("unreachableSince", .time.orNull, "The last known state stands beside it"),
        .always("explanation", .reference("Explanation").orNull, "Why it waits or failed, where that was found out"),
        .always(
            "links",
            .answer([.always("self", .text), .always("events", .text), .always("logs", .text)]), "Where more is"),
    ])

    private static let deploymentJob = JSONSchema.answer([
        .always("id", .text, "Flink's id"), .always("name", .text, "Its name"),
        .always("state", .words(JobState.self), "Flink's word for it"),
    ])

    private static let explanation = JSONSchema.answer([
        .always("code", .text, "Stable; unknown where no rule applies"),
        .always("summary", .text, "What happened, to stand behind the application's id"),
        .always(
            "evidence",
            .list(.answer([.always("source", .text, "Who said it"), .always("line", .text, "As it stood there")])),
            "The lines that show it"),
        .maybe("cure", .text, "What can be done"), .maybe("since", .milliseconds),
        .maybe("waitsFor", .text, "The id of the application whose end it waits for"),
    ])

    private static let explanationAnswer = JSONSchema.answer([
        .always("explanation", .reference("Explanation").orNull, "Null where nothing is to be explained")
    ])
}
