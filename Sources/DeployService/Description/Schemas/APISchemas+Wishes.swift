import DeployEngine
import Diagnostics
import FlinkREST

extension APISchemas {
    static let wishes = [
        Named("Wish", wish), Named("ApplicationWish", applicationWish), Named("SessionWish", sessionWish),
        Named("SessionJobWish", sessionJobWish), Named("RemoteJobWish", remoteJobWish), Named("Program", program),
        Named("JavaProgram", javaProgram), Named("PythonScript", pythonScript), Named("PythonModule", pythonModule),
        Named("Restore", restore), Named("Restart", restart), Named("WaitFor", .words(WaitWish.self)),
        Named("Kind", .words(Wish.Kind.self)),
        Named("ConfigurationValue", configurationValue),
        Named("Span", .text(pattern: #"^[1-9][0-9]{0,5}(s|m|h|d)$"#).saying("A span of time").example(.text("10m"))),
        Named("FilePlace", filePlace), Named("Address", .text(pattern: #"^[a-z0-9.-]{1,200}:[1-9][0-9]{0,3}$"#)),
        Named("SavepointWish", savepointWish), Named("DisposalWish", disposalWish),
    ]

    private static let wish = JSONSchema.oneOf([
        .reference("ApplicationWish"), .reference("SessionWish"), .reference("SessionJobWish"),
        .reference("RemoteJobWish"),
    ]).saying("What is to be deployed; members that may be null may be left out")

    private static let applicationWish = wish(
        of: .application, [.always("program", .reference("Program"), "What runs"), restarts]
    ).example(
        .object([
            "kind": .text("application"), "name": .text("clicks"),
            "program": .object([
                "jar": .text("hdfs:///apps/clicks.jar"), "class": .text("shop.Clicks"),
                "arguments": .list([.text("--from"), .text("hdfs:///in")]),
            ]),
            "configuration": .object(["parallelism.default": .integer(4)]), "queue": .text("etl"),
            "waitFor": .text("executing"), "deadline": .text("10m"),
        ]))

    private static let sessionWish = wish(of: .session, [])

    private static let sessionJobWish = wish(
        of: .job,
        [
            .always("program", .reference("Program"), "What runs"),
            .always("session", .reference("ApplicationID"), "The session that runs it"),
            restarts,
        ])

    private static let remoteJobWish = wish(
        of: .job,
        [
            .always("program", .reference("Program"), "What runs"),
            .always("jobManager", .reference("Address"), "The JobManager that runs it"),
            restarts,
        ])

    private static let restarts = JSONSchema.Member.maybe(
        "restart", .reference("Restart").orNull, "Whether it is started again after a failure")

    private static func wish(of kind: Wish.Kind, _ own: [JSONSchema.Member]) -> JSONSchema {
        .request([.always("kind", JSONSchema(.words([kind.rawValue])))] + own + common)
    }

    private static let common: [JSONSchema.Member] = [
        .maybe("name", .text.orNull, "The application's name; without one Flink's own rules give it"),
        .maybe("cluster", .reference("ClusterName").orNull, "Where it runs; the only one where there is one"),
        .maybe("flinkVersion", .reference("FlinkVersion").orNull, "What is deployed; the only one where there is one"),
        .maybe("configuration", .map(.reference("ConfigurationValue")).orNull, "Flink's keys and values"),
        .maybe("queue", .text.orNull, "YARN's queue; without one the ResourceManager's default"),
        .maybe("tags", .list(.text).orNull, "YARN's tags of the application"),
        .maybe("ship", .list(.reference("FilePlace")).orNull, "Files for every container"),
        .maybe("shipArchives", .list(.reference("FilePlace")).orNull, "The same for archives, which are unpacked"),
        .maybe("python", .boolean.orNull, "Of a session: whether it is to run Python programs"),
        .maybe("environment", .reference("FilePlace").orNull, "The archive with the Python environment of both sides"),
        .maybe("savepoint", .reference("Restore").orNull, "What the job starts from"),
        .maybe("waitFor", .reference("WaitFor").orNull, "What the deadline is for"),
        .maybe(
            "deadline", .reference("Span").orNull, "How long may be waited; then an event tells, and the rest goes on"),
        .maybe("timeToLive", .reference("Span").orNull, "How long after its start YARN ends the application"),
        .maybe("idleTimeout", .reference("Span").orNull, "Of a session: how long it may be without a job"),
        .maybe("ownClusterId", .boolean.orNull, "Whether a configured high-availability.cluster-id is kept"),
        .maybe("force", .boolean.orNull, "Whether it goes on where a check would refuse"),
    ]

    private static let filePlace = JSONSchema.text(
        pattern:
            #"^(hdfs://([a-z0-9.-]{1,80}(:[1-9][0-9]{0,3})?)?/[!-~]{1,200}|files/[0-9a-f]{64}/[A-Za-z0-9_-][A-Za-z0-9._-]{0,200})$"#
    ).saying("In a file system of the cluster, or uploaded: files/SHA256/NAME")

    private static let restore = JSONSchema.oneOf([
        .text.saying("The path of a savepoint or checkpoint"),
        .request([
            .always("path", .text, "Of a savepoint or checkpoint"),
            .maybe("allowNonRestoredState", .boolean.orNull, "Whether state that no operator takes is dropped"),
            .maybe("claimMode", .text.orNull, "Flink's word for who owns the savepoint then: CLAIM, NO_CLAIM, LEGACY"),
        ]),
    ])

    private static let restart = JSONSchema.request([
        .always("on", .words(RestartWish.Cause.self), "After what"),
        .always("attempts", JSONSchema(.integer(1...100)), "How often at the most"),
        .maybe("within", .reference("Span").orNull, "In which span of time attempts count; in all time without one"),
    ]).saying("From the last completed checkpoint; without one as it was started first")

    private static let configurationValue = JSONSchema.oneOf([
        .text, .boolean, JSONSchema(.number),
    ]).saying("A value of Flink's configuration; a number or truth value stands for its text")

    private static let savepointWish = JSONSchema.request([
        .maybe("folder", .text.orNull, "Where it is written; without one where the job's configuration says"),
        .maybe("format", JSONSchema.words(SavepointFormat.self).orNull, "How it is written"),
        .maybe("drain", .boolean.orNull, "Of a stop: whether all windows end first"),
    ])

    private static let disposalWish = JSONSchema.request([
        .always("path", .text(pattern: #"^([a-z][a-z0-9+.-]{0,20}:)?/[!-~]{1,500}$"#), "Of the savepoint"),
        .maybe("cluster", .reference("ClusterName").orNull, "Where a JobManager removes it"),
    ]).example(.object(["path": .text("hdfs:///savepoints/savepoint-3f2c9d-0a1b2c3d4e5f")]))
}
