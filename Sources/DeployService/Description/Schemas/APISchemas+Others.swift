import DeployEngine
import HadoopRecords

extension APISchemas {
    static let files = [
        Named(
            "File",
            .answer([
                .always("sha256", .reference("SHA256")), .always("bytes", .count, "How many of it are there"),
                .always("complete", .boolean, "Whether that is all of it"),
            ])),
        Named("ContentRange", .text(pattern: "^bytes [0-9]{1,15}-[0-9]{1,15}/[0-9]{1,15}$")),
        Named("SHA256", .text(pattern: "^[0-9a-f]{64}$").saying("In hexadecimal digits")),
    ]

    static let applications = [
        Named("Application", application), Named("ApplicationPage", .page(of: "Application")),
        Named("ApplicationStatus", status), Named("Session", session), Named("SessionPage", .page(of: "Session")),
        Named("ApplicationID", .text(pattern: #"^application_[0-9]{1,18}_[0-9]{4,9}$"#)),
    ]

    static let operation = [
        Named("Health", .answer([.always("status", .text, "ok or ready")])), Named("Problem", problem),
        Named("Text", .text), Named("Truth", .boolean),
        Named("ClusterName", .text.saying("The service's name for a cluster")),
        Named("FlinkVersion", .text.saying("Of a Flink that the service deploys")), Named("Limit", .integer(1...500)),
        Named("IdempotencyKey", .text(pattern: "^[ -~]{1,255}$").saying("1 to 255 characters of ASCII")),
    ]

    private static let application = JSONSchema.answer([
        .always("applicationId", .reference("ApplicationID"), "YARN's id"), .always("name", .text),
        .always("cluster", .text, "The service's name for it"), .always("user", .text, "The Hadoop user"),
        .always("queue", .text), .always("yarnState", .words(YarnApplicationState.self)),
        .always("jobs", .list(.reference("DeploymentJob")), "As they were seen last"), .always("startedAt", .time),
        .always("memoryMB", .count.orNull, "What its containers hold"), .always("vcores", .count.orNull),
        .always("containers", .count.orNull, "How many run"), .always("webInterface", .text.orNull),
        .always("deployment", .text.orNull, "Its id; null for what this service has no record of"),
        .always("reachable", .boolean), .always("unreachableSince", .time.orNull),
        .always("report", .map(.any), "What the ResourceManager tells, as bobbin list -o json prints it"),
    ])

    private static let status = JSONSchema.answer([
        .always("application", .map(.any), "What the ResourceManager tells"),
        .maybe("outcome", .text, "How it ended"), .always("attempts", .list(.map(.any)), "The oldest first"),
        .maybe("jobs", .list(.reference("Job")), "Where the JobManager answered"),
        .maybe("jobsNote", .text, "Why there are none"),
        .maybe("explanation", .reference("Explanation"), "Where something is to be explained"),
    ]).saying("As bobbin status -o json prints it")

    private static let session = JSONSchema.answer([
        .always("application", .reference("ApplicationStatus")), .maybe("webInterface", .text, "Flink's own pages"),
        .maybe("overview", .map(.any), "Its TaskManagers and slots, where the JobManager answered"),
        .maybe("taskManagers", .list(.map(.any))),
        .maybe("idleSince", .milliseconds),
    ]).saying("As bobbin yarn-session status -o json prints it")

    private static let problem = JSONSchema.answer([
        .always("type", .text, "Always about:blank: code tells more"), .always("title", .text, "What the status means"),
        .always("status", .integer(400...599)), .always("detail", .text, "What happened, in one sentence"),
        .always("code", .text, "Stable; the same as the command line's"),
        .always("hint", .text.orNull, "What can be done about it"),
        .always("retriable", .boolean, "Whether the same request can succeed later"),
    ]).saying("RFC 9457")
}
