import DeployEngine
import HadoopRecords

extension RulesTests {
    private static let changed = """
        Resource hdfs://localhost:40465/user/alice/.flink/application_1795291327625_0009/heartbeat.jar changed on src \
        filesystem - expected: "2026-11-21T20:10:26.772+0000", was: "2026-11-21T20:10:27.712+0000", current time: \
        "2026-11-21T20:10:34.445+0000"
        """
    private static let missing = """
        File does not exist: hdfs://localhost:40465/user/alice/.flink/application_1795291327625_0011/heartbeat.jar
        java.io.FileNotFoundException: File does not exist: hdfs://localhost:40465/user/alice/.flink/x/heartbeat.jar
        """
    private static let denied = """
        Permission denied: user=alice, access=READ, inode="/apps/clicks.jar":bob:bob:-rw-------
        org.apache.hadoop.security.AccessControlException: Permission denied: user=alice, access=READ, inode="/apps/clicks.jar"
        """

    /// Flink 1.17.2 and 1.20.5 say it so.
    private static let endedBefore = Case(
        code: "job-ended-before",
        situation: .sample(.finished, .succeeded) {
            $0.logs["jobmanager.log"] = """
                2026-11-21 19:22:17,279 WARN  org.apache.flink.runtime.dispatcher.StandaloneDispatcher     [] - Ignoring \
                JobGraph submission 'heartbeat' (000000004522c5640000000000000000) because the job already reached a \
                globally-terminal state (i.e. FAILED, CANCELED, FINISHED) in a previous execution.
                """
        }, says: "ended without running its job", quotes: "000000004522c5640000000000000000")

    static let ended: [Case] = [endedBefore] + killed + localized + exits + thrown + lost

    private static let killed = [
        Case(
            code: "killed",
            situation: .sample(
                .killed, .killed,
                diagnostics:
                    "Application application_1795291327625_0008 was killed by user alice with diagnostic message: "
                    + "Killed by alice with bobbin kill"), says: "was killed by user alice", quotes: "by user alice"),
        Case(
            code: "lifetime",
            situation: .sample(
                .killed, .killed,
                diagnostics:
                    "Application application_1795291327625_0008 is killed by ResourceManager as it has exceeded its "
                    + "lifetime period."), says: "its lifetime is over", quotes: "exceeded its lifetime"),
        Case(code: "job-cancelled", situation: .sample(.finished, .killed), says: "was killed"),
        Case(
            code: "queue-unknown",
            situation: .sample(
                .failed, .failed,
                diagnostics: "Application application_1795257573989_0003 submitted by user alice to unknown queue: "
                    + "root.nowhere"), says: "no queue root.default", quotes: "root.nowhere"),
        Case(
            code: "queue-stopped",
            situation: .sample(
                .failed, .failed,
                diagnostics:
                    "Failed to submit application application_17_0001 to YARN : Queue root.default is STOPPED. "
                    + "Cannot accept submission of application: application_17_0001"), says: "is stopped",
            quotes: "is STOPPED"),
        Case(
            code: "am-expired",
            situation: .sample(
                .failed, .failed,
                diagnostics:
                    "Application application_1795291327625_0011 failed 1 times (global limit =2; local limit is =1) "
                    + "due to ApplicationMaster for attempt appattempt_1795291327625_0011_000001 timed out. Failing the "
                    + "application."), says: "did not register", quotes: "timed out"),
    ]

    private static let localized = [
        Case(
            code: "localization-changed", situation: .exited(-1000, changed),
            says: "application_1795291327625_0009/heartbeat.jar", quotes: "changed on src filesystem"),
        Case(
            code: "localization-missing", situation: .exited(-1000, missing), says: "heartbeat.jar",
            quotes: "FileNotFoundException"),
        Case(
            code: "localization-denied", situation: .exited(-1000, denied), says: "may not read",
            quotes: "user=alice"),
        Case(
            code: "localization-failed",
            situation: .exited(-1000, "No space available in any of the local directories."),
            says: "No space available"),
    ]

    private static let exits =
        [
            (-103, "memory-limit"), (-104, "memory-limit"), (-100, "node-lost"), (-101, "disks-failed"),
            (-102, "preempted"), (-105, "killed-by-yarn"), (-109, "excess-logs"), (137, "killed-by-system"),
            (143, "terminated"), (126, "no-java"), (127, "no-java"),
        ].map { status, code in
            Case(
                code: code,
                situation: .exited(status, "Container [pid=4,containerID=container_17] is gone.", logs: [:]),
                says: status < 0 ? "is gone" : "exit status \(status)",
                quotes: status < 0 ? "containerID=container_17" : "exitCode: \(status)")
        } + [
            Case(
                code: "program-exit",
                situation: .exited(3, logs: ["jobmanager.log": "2026-11-21 20:10:34,452 INFO X\n"]),
                says: "exit status 3", quotes: "exitCode: 3")
        ]

    private static let thrown =
        [
            (
                "no-execute",
                "org.apache.flink.client.deployment.application.ApplicationExecutionException: The application "
                    + "contains no execute() calls."
            ),
            (
                "system-exit",
                "org.apache.flink.core.security.UserSystemExitException: Flink user code attempted to exit JVM."
            ),
            (
                "java-version",
                "java.lang.UnsupportedClassVersionError: Clicks has been compiled by a more recent version"
            ),
            ("version-mix", "java.lang.NoSuchMethodError: 'void org.apache.X.y()'"),
            ("java-modules", "java.lang.reflect.InaccessibleObjectException: Unable to make field accessible"),
            (
                "too-few-slots",
                "org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could not acquire the minimum"
            ),
            ("metaspace", "java.lang.OutOfMemoryError: Metaspace"),
            ("heap", "java.lang.OutOfMemoryError: Java heap space"),
            (Rules.exceptionCode, "java.lang.IllegalStateException: the words were throws"),
        ].map { code, exception in
            Case(code: code, situation: .threw(exception), says: "\(exception) (Clicks.java:31)", quotes: exception)
        } + [
            Case(
                code: "python-module",
                situation: .exited(
                    1,
                    logs: [
                        "jobmanager.out": """
                        Traceback (most recent call last):
                          File "job.py", line 3, in <module>
                            import pandaz
                        ModuleNotFoundError: No module named 'pandaz'
                        """
                    ]), says: "No module named 'pandaz' (job.py line 3)", quotes: "pandaz")
        ]
}
