import DeployEngine
import FlinkREST
import FoundationEssentials
import HadoopRecords
import ResourceManager

extension RulesTests {
    private static let namespace = """
        2026-11-21 20:10:39,101 INFO  org.apache.flink.runtime.util.ZooKeeperUtils                 [] - Using '/flink/prod' \
        as Zookeeper namespace.
        """
    private static let limitExceeded = """
        [Sat Nov 21 20:10:42 +0000 2026] Application is added to the scheduler and is not yet activated. Queue's AM resource \
        limit exceeded.  Details : AM Partition = <DEFAULT_PARTITION>; AM Resource Request = <memory:1024, vCores:1>; Queue \
        Resource Limit for AM = <memory:1280, vCores:5>; User AM Resource Limit of the queue = <memory:1024, vCores:4>; Queue \
        AM Resource Usage = <memory:1024, vCores:1>;
        """
    private static let activated = """
        [Sat Nov 21 20:10:42 +0000 2026] Application is Activated, waiting for resources to be assigned for AM.  Details : AM \
        Partition = <DEFAULT_PARTITION> ; Partition Resource = <memory:4096, vCores:16>
        """

    static let waiting: [Case] = [
        Case(code: "not-stored", situation: .sample(.newSaving), says: "still storing"),
        Case(
            code: "localizing", situation: .starting("LOCALIZING", for: 70), says: "since 1 m 10 s",
            quotes: "is LOCALIZING"),
        Case(
            code: "cluster-id-held", situation: .held(by: "application_1795291327625_0002", log: namespace),
            says: "has the cluster id \"prod\", which application_1795291327625_0002 (clicks of alice) has",
            quotes: "'/flink/prod'"),
        Case(
            code: "no-cluster-configuration",
            situation: .starting(
                "RUNNING", for: 60,
                log:
                    "20:10:40,1 INFO  org.apache.hadoop.ipc.Client [] - Retrying connect to server: 0.0.0.0/0.0.0.0:8030. "
                    + "Already tried 3 time(s)"), says: "no configuration of the cluster", quotes: "0.0.0.0:8030"),
        Case(
            code: "am-not-registered", situation: .starting("RUNNING", for: 25, log: namespace),
            says: "does not register",
            quotes: "'/flink/prod' as Zookeeper namespace"),
        Case(
            code: "am-not-registered", situation: .starting("RUNNING", for: 46, log: "going on\n"),
            says: "does not register", quotes: "going on"),
        Case(
            code: "am-starting", situation: .starting("RUNNING", for: 10, log: namespace + "\nmore\n"),
            says: "is starting",
            quotes: "more"),
        Case(
            code: "no-nodes", situation: .placing("Skipping AM assignment as cluster resource is empty.", free: []),
            says: "no node of the cluster", quotes: "cluster resource is empty"),
        Case(code: "no-label", situation: .placing(label: "gpu"), says: "the label gpu"),
        Case(code: "container-too-big", situation: .placing(wants: 8192), says: "the largest has 4096 MiB"),
        Case(
            code: "am-limit", situation: .placing(limitExceeded, queue: .sample(amUsed: 1024)),
            says: "1024 of the 1280 MiB",
            quotes: "Queue's AM resource limit exceeded"),
        Case(
            code: "am-limit-user",
            situation: .placing("not yet activated. User's AM resource limit exceeded.  Details", queue: .sample()),
            says: "alice has as many", quotes: "User's AM"),
        Case(
            code: "user-limit",
            situation: .placing(
                activated,
                queue: .sample(
                    users: [
                        QueueUser(
                            name: "alice", used: Resource(memory: 3000, vCores: 3),
                            limit: Resource(memory: 3328, vCores: 4))
                    ])), says: "3000 of the 3328 MiB", quotes: "Activated"),
        Case(
            code: "queue-full", situation: .placing(activated, queue: .sample(used: 99.9)), says: "100 %",
            quotes: "Activated"),
        Case(
            code: "no-room", situation: .placing(activated, wants: 2048, free: [512, 1024], queue: .sample()),
            says: "the emptiest node has 1024 MiB free", quotes: "Activated"),
        Case(code: "queue-stopped-waiting", situation: .placing(queue: .sample(state: "STOPPED")), says: "is STOPPED"),
    ]

    private static func running(_ jobs: [JobOverview]?, _ change: (inout Situation) -> Void = { _ in }) -> Situation {
        .sample(.running) {
            $0.jobs = jobs
            $0.nodes = [.sample("node1:45454", free: 512)]
            change(&$0)
        }
    }

    private static func wanting(_ memory: Int64) -> [ResourceRequest] {
        [ResourceRequest(containers: 3, capability: Resource(memory: memory, vCores: 1))]
    }

    private static let taskManager = TaskManagerOverview(
        id: "container_17_0001_01_000002", host: "node1", slots: 1, freeSlots: 0, lastHeartbeat: 1)

    private static let notStored = """
        java.lang.IllegalStateException: number 100 cannot be stored
        \tat FailsAgain.check(FailsAgain.java:15)
        \tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)
        \tat java.base/java.lang.Thread.run(Thread.java:840)
        """

    static let running: [Case] = [
        Case(
            code: "inherited-job",
            situation: running([.sample([.running: 1])]) {
                $0.inherited = InheritedJob(
                    clusterID: "prod", jobID: "000000000034a3570000000000000000", written: 1,
                    file: "hdfs://nn:8020/ha/prod/submittedJobGraph15de603cce52")
            }, says: "its job is not its own", quotes: "submittedJobGraph15de603cce52"),
        Case(code: "jobmanager-silent", situation: running(nil), says: "node1:33421 does not answer"),
        Case(
            code: "restart-loop",
            situation: running([.sample([.canceled: 1], .restarting)]) {
                $0.failures = [JobFailure(time: 1, trace: notStored)]
            }, says: "number 100 cannot be stored (FailsAgain.java:15)", quotes: "number 100 cannot be stored"),
        Case(
            code: "restart-loop",
            situation: running([.sample([.running: 1])]) {
                let now = Int64(Date().timeIntervalSince1970 * 1000)
                $0.failures = (0..<3).map { JobFailure(time: now - 1500 * $0, trace: notStored) }
            }, says: "fails and is started again", quotes: "its latest failures: 3"),
        Case(
            code: "restart-loop",
            situation: running([.sample([.scheduled: 1], .restarting)]) {
                $0.failures = [
                    JobFailure(
                        time: 1,
                        trace: "org.apache.flink.util.FlinkExpectedException: The TaskExecutor is shutting down.\n"
                            + "\tat org.apache.flink.runtime.taskexecutor.TaskExecutor.onStop(TaskExecutor.java:524)\n")
                ]
            }, says: "started again: a TaskManager was told to end", quotes: "is shutting down"),
        Case(
            code: "taskmanager-too-big", situation: running([.sample([.scheduled: 1])]) { $0.requests = wanting(8192) },
            says: "the largest node has 4096 MiB", quotes: "3 containers of 8192 MiB"),
        Case(
            code: "taskmanagers-wait", situation: running([.sample([.scheduled: 1])]) { $0.requests = wanting(1024) },
            says: "3 TaskManagers of 1024 MiB; the emptiest node has 512 MiB free", quotes: "3 containers"),
        Case(
            code: "taskmanagers-starting",
            situation: running([.sample([.scheduled: 1])]) {
                $0.containers = (1...2).map {
                    ContainerReport(
                        containerID: ContainerID(application: Situation.id, attempt: 1, number: $0),
                        nodeHTTPAddress: nil,
                        state: "RUNNING", allocated: Resource(memory: 1024, vCores: 1))
                }
            }, says: "1 of 1 TaskManagers are starting", quotes: "0 of 1 tasks running"),
        Case(
            code: "slots-missing",
            situation: running([.sample([.scheduled: 3])]) { $0.taskManagers = [taskManager] },
            says: "more slots than the 1 there are", quotes: "0 of 3 tasks"),
        Case(
            code: "tasks-starting",
            situation: running([.sample([.initializing: 1, .running: 2])]) { $0.taskManagers = [taskManager] },
            says: "2 of 3 tasks running"),
        Case(code: "no-job-yet", situation: running([]), says: "has not started a job yet"),
        Case(code: "jobs-ended", situation: running([.sample([.finished: 2], .finished)]), says: "is FINISHED"),
    ]
}
