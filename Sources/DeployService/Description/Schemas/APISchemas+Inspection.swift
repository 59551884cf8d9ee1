import DeployEngine
import Diagnostics

extension APISchemas {
    static let inspection = [
        Named("LoggedContainer", container), Named("LoggedContainerPage", .page(of: "LoggedContainer")),
        Named("Finding", finding), Named("Plan", plan), Named("Examination", examination),
        Named("ClusterFindings", clusterFindings), Named("ClusterFindingsPage", .page(of: "ClusterFindings")),
        Named("Offset", .count.saying("Of a byte; the first is 0")), Named("LineCount", .integer(0...100_000)),
    ]

    private static let container = JSONSchema.answer([
        .always("container", .text, "YARN's id"),
        .always("role", JSONSchema(.words(["jobmanager", "taskmanager", "unknown"])), "What of Flink runs in it"),
        .maybe("node", .text, "The host:port of its node"),
        .always("place", JSONSchema(.words(["node", "hdfs", "log-server"])), "Where the files are read"),
        .always(
            "files",
            .list(
                .answer([
                    .always("name", .text), .always("size", .count, "In bytes"),
                    .maybe("modified", .text, "In the words of the node"),
                ])), "By name"),
    ])

    private static let finding = JSONSchema.answer([
        .always("code", .text, "Stable"), .always("verdict", .words(Finding.Verdict.self), "What it means"),
        .always("seen", .text, "With the value in question"), .maybe("hint", .text, "What to do about it"),
        .maybe("origin", .map(.any), "Where the value came from: file, option, environment, derived, or defaultValue"),
    ])

    private static let plan = JSONSchema.answer([
        .always("plan", .map(.any), "As bobbin plan -o json prints it; secrets are left out"),
        .always("findings", .list(.reference("Finding")), "What the checks found, those against the cluster too"),
        .always("request", .map(.any), "What the ResourceManager would be sent; secrets are left out"),
        .maybe("rehearsal", .map(.any), "Only where the program was imported for it"),
    ])

    private static let examination = JSONSchema.answer([
        .always("part", .text, "ResourceManager, HDFS, ..."), .always("findings", .list(.reference("Finding"))),
    ])

    private static let clusterFindings = JSONSchema.answer([
        .always("cluster", .text, "The service's name for it"),
        .always("at", .time.orNull, "When it was examined; null while that is done for the first time"),
        .always("examinations", .list(.reference("Examination")), "In the order of a submission"),
    ])
}
