extension Rules {
    /// A job that fails because one of its TaskManagers is gone.
    static let taskManagers: [Rule] = [
        .taskManager(
            "taskmanager-memory-limit", [.exited(-104), .exited(-103)], "a TaskManager took more memory than it may",
            sign: "exit status -104, -103",
            cure: "Raise taskmanager.memory.process.size, or taskmanager.memory.jvm-overhead.fraction"),
        .taskManager(
            "taskmanager-node-lost", [.exited(-100)], "a TaskManager was lost with its node", sign: "exit status -100",
            cure: "See why the node left: bobbin doctor; \(restart)"),
        .taskManager(
            "taskmanager-preempted", [.exited(-102)], "the scheduler took a TaskManager's container for another queue",
            sign: "exit status -102",
            cure: "The queue had more than its share: submit to one with a larger share; \(restart)"),
        .taskManager(
            "taskmanager-killed", [.exited(137)], "a TaskManager's process was killed (SIGKILL)",
            sign: "exit status 137",
            cure: "Somebody killed the process, as Linux does where memory runs out on the node; \(restart)"),
        .taskManager(
            "taskmanager-terminated", [.shutDown, .exited(143)], "a TaskManager was told to end (SIGTERM)",
            sign: "\"The TaskExecutor is shutting down\", exit status 143",
            cure:
                "YARN does so where a container takes more memory than it may; the NodeManager's log says whether. Raise "
                + "taskmanager.memory.process.size, or taskmanager.memory.jvm-overhead.fraction"),
        .taskManager(
            "taskmanager-silent", [.silent], "a TaskManager was not heard of any more",
            sign: "its heartbeat timed out, or it is no longer reachable",
            cure: "Its node or its network failed, or it was busy with its memory for longer than heartbeat.timeout: "
                + "its own log and the node's tell; \(restart)"),
        .taskManager(
            "taskmanager-ended", nil, "a TaskManager's process ended with a status", sign: "any other exit status",
            cure: "Why stands in its taskmanager.log, .err, and .out: bobbin logs ID --container CONTAINER --list"),
    ]

    /// What lets a job live on.
    private static let restart = "a job with a restart strategy (restart-strategy.type) goes on with another"

    /// The rule of the TaskManager's end that an exception tells of, and what it sees; nil where it tells of none.
    static func lostTaskManager(
        _ cause: RootCause, in text: String
    ) -> (end: TaskManagerEnd, cure: String?)? {
        var situation = Situation.failed
        situation.logs["jobmanager.log"] = text
        guard let end = TaskManagerEnd(cause.exception, in: text) else { return nil }
        return (end, taskManagers.first { $0.find(situation) != nil }?.cure)
    }
}

extension Rule {
    /// Recognised by what Flink says of a TaskManager's end.
    ///
    /// - Parameter ways: nil for every other.
    fileprivate static func taskManager(
        _ code: String, _ ways: [TaskManagerEnd.Way]?, _ title: String, sign: String, cure: String
    ) -> Rule {
        Rule(code: code, phase: .ended, title: title, sign: "the job's exception: \(sign)", cure: cure) { situation in
            guard let found = situation.cause, let text = situation.logs[found.file],
                let end = TaskManagerEnd(found.cause.exception, in: text), ways?.contains(end.way) ?? true
            else { return nil }
            return Observation(
                summary: "failed: \(end.sentence)", evidence: end.lines.prefix(3).map { .init(found.file, $0) })
        }
    }
}
