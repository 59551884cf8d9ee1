extension Rules {
    /// A job that fails because one of its TaskManagers is gone.
    static let taskManagers = ends.map(\.rule)

    /// What helps against a TaskManager's end.
    static func cure(for end: TaskManagerEnd) -> String? {
        if case .overMemory(let verdict) = end.way, verdict.isVirtual { return virtualMemory }
        return ends.first { $0.isMeant(end.way) }?.rule.cure
    }

    private static let ends: [(isMeant: @Sendable (TaskManagerEnd.Way) -> Bool, rule: Rule)] = [
        taskManager(
            "taskmanager-memory-limit", "a TaskManager took more memory than it may",
            sign: "the job's exception: exit status -104, -103; or its node's words, \"memory limit\", there, in "
                + "jobmanager.log, or in the NodeManager's own log",
            cure: "Raise taskmanager.memory.process.size, or taskmanager.memory.jvm-overhead.fraction"
        ) { way in
            switch way {
            case .overMemory, .exited(-104), .exited(-103): true
            default: false
            }
        },
        taskManager(
            "taskmanager-node-lost", "a TaskManager was lost with its node",
            sign: "the job's exception: exit status -100", cure: "See why the node left: bobbin doctor; \(restart)"
        ) { $0.status == -100 },
        taskManager(
            "taskmanager-preempted", "the scheduler took a TaskManager's container for another queue",
            sign: "the job's exception: exit status -102; or \"The TaskExecutor is shutting down\", and the "
                + "ResourceManager counts containers that were preempted",
            cure: "The queue had more than its share: submit to one with a larger share; \(restart)"
        ) { way in
            if case .preempted = way { true } else { way.status == -102 }
        },
        taskManager(
            "taskmanager-killed", "a TaskManager's process was killed (SIGKILL)",
            sign: "the job's exception: exit status 137",
            cure: "Somebody killed the process, as Linux does where memory runs out on the node; \(restart)"
        ) { $0.status == 137 },
        taskManager(
            "taskmanager-terminated", "a TaskManager was told to end (SIGTERM)",
            sign: "the job's exception: \"The TaskExecutor is shutting down\", exit status 143",
            cure: "YARN does so where a container takes more memory than it may; the NodeManager's log, where it is "
                + "shown, says whether. Raise taskmanager.memory.process.size, or taskmanager.memory.jvm-overhead.fraction"
        ) { way in
            if case .shutDown = way { true } else { way.status == 143 }
        },
        taskManager(
            "taskmanager-silent", "a TaskManager was not heard of any more",
            sign: "the job's exception: its heartbeat timed out, or it is no longer reachable",
            cure: "Its node or its network failed, or it was busy with its memory for longer than heartbeat.timeout: "
                + "its own log and the node's tell; \(restart)"
        ) { way in
            if case .silent = way { true } else { false }
        },
        taskManager(
            "taskmanager-ended", "a TaskManager's process ended with a status",
            sign: "the job's exception: any other exit status",
            cure: "Why stands in its taskmanager.log, .err, and .out: bobbin logs ID --container CONTAINER --list"
        ) { _ in true },
    ]

    /// What lets a job live on.
    private static let restart = "a job with a restart strategy (restart-strategy.type) goes on with another"

    /// The address space of a JVM says little of the memory that it takes.
    static let virtualMemory =
        "It was its address space, not memory in use: have yarn.nodemanager.vmem-check-enabled switched off, or "
        + "yarn.nodemanager.vmem-pmem-ratio raised; a larger memory.process.size raises the limit, too"

    /// Recognised by what Flink, YARN, and its node say of a TaskManager's end.
    private static func taskManager(
        _ code: String, _ title: String, sign: String, cure: String,
        isMeant: @escaping @Sendable (TaskManagerEnd.Way) -> Bool
    ) -> (isMeant: @Sendable (TaskManagerEnd.Way) -> Bool, rule: Rule) {
        let rule = Rule(code: code, phase: .ended, title: title, sign: sign, cure: cure) { situation in
            guard let (end, source) = situation.lostTaskManager, isMeant(end.way) else { return nil }
            return Rule.Observation(
                summary: "failed: \(end.sentence)",
                evidence: end.lines.prefix(3).map { .init(source, $0) } + (end.proof.map { [$0] } ?? []),
                cure: Rules.cure(for: end))
        }
        return (isMeant, rule)
    }
}

extension TaskManagerEnd.Way {
    /// The exit status that YARN told; nil where it told none.
    fileprivate var status: Int? {
        if case .exited(let status) = self { status } else { nil }
    }
}
