import DeployEngine
import FlinkREST
import HadoopRecords

extension RulesTests {
    private static let container = "container_1795301179982_0001_01_000002"

    /// A job's failure as the JobManager of Flink 1.20.5 logs it.
    private static func failed(_ exception: String) -> Situation {
        .sample(.finished, .failed) {
            $0.logs["jobmanager.log"] = """
                org.apache.flink.runtime.JobException: Recovery is suppressed by NoRestartBackoffTimeStrategy
                \tat org.apache.flink.runtime.scheduler.DefaultScheduler.onTaskFailed(DefaultScheduler.java:265)
                Caused by: \(exception)
                \tat org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager.onWorkerTerminated(A.java:319)
                \tat java.base/java.util.concurrent.ForkJoinWorkerThread.run(ForkJoinWorkerThread.java:165)
                2026-11-21 22:48:18,284 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Stopping

                """
        }
    }

    private static func marked(_ status: Int, _ words: String) -> Situation {
        failed(
            """
            java.lang.Exception: Container \(container) marked as failed.
             Exit code:\(status).
             Diagnostics:[2026-11-21 22:48:15.175]\(words)
            [2026-11-21 22:48:15.177]Killed by external signal

            """)
    }

    private static let goodbye = "org.apache.flink.util.FlinkExpectedException: The TaskExecutor is shutting down."

    /// What a JobManager logs of a TaskManager that was told to end, of whose exit status it then asks nothing.
    private static func shutDown(_ change: (inout Situation) -> Void = { _ in }) -> Situation {
        var situation = failed(goodbye)
        situation.logs["jobmanager.log"]? +=
            "2026-11-22 02:46:25,485 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Closing "
            + "TaskExecutor connection \(container)(node1:45454) because: The TaskExecutor is shutting down.\n"
        change(&situation)
        return situation
    }

    /// A line of a NodeManager's log.
    private static func killing(_ container: String, _ limit: String = "PHYSICAL") -> Explanation.Evidence {
        Explanation.Evidence(
            "NodeManager's log",
            "2026-11-22 02:46:25,418 WARN monitor.ContainersMonitorImpl: Container [pid=7332,containerID=\(container)] is "
                + "running 328347648B beyond the '\(limit)' memory limit. Current usage: 1.3 GB of 1 GB physical memory "
                + "used; 2.9 GB of 2.1 GB virtual memory used. Killing container.")
    }

    /// What a JobManager logs of a TaskManager that had not registered.
    private static let unregistered = Situation.sample(.running) {
        $0.jobs = [.sample([.scheduled: 1])]
        $0.logs["jobmanager.log"] = """
            2026-11-22 03:17:25,265 INFO  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Worker \
            \(container) is terminated. Diagnostics: Container \(container) marked as failed.
             Exit code:-103.
             Diagnostics:[2026-11-22 03:17:21.325]Container [pid=18901,containerID=\(container)] is running 84150784B beyond \
            the 'VIRTUAL' memory limit. Current usage: 285.2 MB of 1 GB physical memory used; 2.2 GB of 2.1 GB virtual memory \
            used. Killing container.
            Dump of the process-tree for \(container) :

            """
    }

    /// The same TaskManager's end in a job that is started again.
    private static let looping = Situation.sample(.running) {
        $0.jobs = [.sample([.scheduled: 1], .restarting)]
        $0.failures = [
            JobFailure(time: 1, trace: "\(goodbye)\n\tat org.apache.flink.runtime.rpc.RpcEndpoint.x(R.java:255)\n")
        ]
        $0.logs = shutDown().logs
        $0.nodeLines = [killing(container)]
    }

    private static let beyond =
        "Container [pid=9225,containerID=\(container)] is running 153640960B beyond the 'PHYSICAL' memory limit. "
        + "Current usage: 1.1 GB of 1 GB physical memory used; 3.0 GB of 2.1 GB virtual memory used. Killing container."

    /// Recorded lines, but for the heartbeat and 239, which are Flink's words as they stand in its classes; a case may have
    /// lines of several runs.
    static let lost = [
        Case(
            code: "taskmanager-killed", situation: marked(137, "Container killed on request. Exit code is 137"),
            says: "the TaskManager in \(container) ended with exit status 137", quotes: "Exit code:137"),
        Case(
            code: "taskmanager-memory-limit", situation: marked(-104, beyond),
            says: "the TaskManager in \(container) took more memory than it may: 1.1 GB of 1 GB physical memory used",
            quotes: "beyond the 'PHYSICAL' memory limit"),
        Case(
            code: "taskmanager-memory-limit", situation: shutDown { $0.nodeLines = [killing(container)] },
            says: "the TaskManager in \(container) took more memory than it may: 1.3 GB of 1 GB physical memory used",
            quotes: "Container [pid=7332"),
        Case(
            code: "taskmanager-memory-limit", situation: shutDown { $0.nodeLines = [killing(container, "VIRTUAL")] },
            says: "2.9 GB of 2.1 GB virtual memory used", quotes: "beyond the 'VIRTUAL' memory limit"),
        Case(
            code: "taskmanagers-end", situation: unregistered,
            says: "a TaskManager has ended before registering: the TaskManager in \(container) took more memory than "
                + "it may: 2.2 GB of 2.1 GB virtual memory used", quotes: "beyond the 'VIRTUAL' memory limit"),
        Case(
            code: "restart-loop", situation: looping,
            says: "fails and is started again: the TaskManager in \(container) took more memory than it may",
            quotes: "Container [pid=7332"),
        Case(
            code: "taskmanager-terminated",
            situation: shutDown { $0.nodeLines = [killing("container_1795301179982_0001_01_000009")] },
            says: "the TaskManager in \(container) was told to end", quotes: "is shutting down"),
        Case(
            code: "taskmanager-preempted", situation: shutDown { $0.application.preemptedContainers = 4 },
            says: "was told to end, and YARN has taken 4 containers for another queue", quotes: "preempted: 4"),
        Case(
            code: "taskmanager-terminated",
            situation: failed("org.apache.flink.util.FlinkExpectedException: The TaskExecutor is shutting down."),
            says: "a TaskManager was told to end", quotes: "is shutting down"),
        Case(
            code: "taskmanager-preempted",
            situation: failed(
                "java.lang.Exception: Container \(container) was preempted by yarn. Diagnostics: Container preempted "
                    + "by scheduler"), says: "(-102): Container preempted by scheduler", quotes: "preempted by yarn"),
        Case(
            code: "taskmanager-node-lost",
            situation: failed(
                "java.lang.Exception: Container \(container) killed by YARN, either due to being released by the "
                    + "application or being 'lost' due to node failures etc. Diagnostics: Container released on a *lost* "
                    + "node"), says: "(-100): Container released on a *lost* node", quotes: "killed by YARN"),
        Case(
            code: "taskmanager-silent",
            situation: failed(
                "java.util.concurrent.TimeoutException: The heartbeat of TaskManager with id \(container)(node1:8041) "
                    + "timed out."), says: "the TaskManager in \(container) was not heard of", quotes: "timed out"),
        Case(
            code: "taskmanager-ended", situation: marked(239, "Exception from container-launch."),
            says: "ended with exit status 239", quotes: "Exit code:239"),
        classMissing,
    ]

    /// The class path stands at the beginning of the log.
    private static let classMissing = Case(
        code: "class-missing",
        situation: .exited(
            1,
            logs: [
                "jobmanager.log": """
                2026-11-21 22:47:42,135 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Classpath: \
                :clicks.jar:lib/flink-cep-1.20.5.jar:flink-dist-1.20.5.jar:config.yaml::/etc/hadoop/conf:/opt/hadoop/a.jar
                java.lang.NoClassDefFoundError: org/apache/kafka/clients/consumer/Consumer
                \tat Clicks.main(Clicks.java:31)
                Caused by: java.lang.ClassNotFoundException: org.apache.kafka.clients.consumer.Consumer
                \tat java.base/jdk.internal.loader.BuiltinClassLoader.loadClass(BuiltinClassLoader.java:641)
                \t... 12 more

                """
            ]), says: "ClassNotFoundException: org.apache.kafka.clients.consumer.Consumer",
        quotes: "clicks.jar, lib/flink-cep-1.20.5.jar, flink-dist-1.20.5.jar; and 2 entries of the node's Hadoop")
}
