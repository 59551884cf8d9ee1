import Diagnostics
import FlinkREST
import HadoopRecords
import ResourceManager

extension Rules {
    /// Why a registered JobManager executes no job.
    static let running: [Rule] = [
        .fact(
            "inherited-job", .running,
            "it runs the old job of another application with its `high-availability.cluster-id`",
            sign: "a job's graph in high-availability.storageDir that is older than the application",
            cure:
                "For the program's own job: kill the application, and submit it without high-availability.cluster-id, with -s "
                + "and the old job's last checkpoint"
        ) { situation in
            guard let job = situation.inherited else { return nil }
            return .init(
                summary: "runs, and its job is not its own: \(job.sentence)",
                evidence: [.init("storage", job.file)], since: job.written)
        },
        .fact(
            "jobmanager-silent", .running, "the JobManager does not answer", sign: "no answer of its REST API",
            cure: "It may still be starting; else, can this machine reach the node? bobbin logs tells what it does"
        ) { situation in
            guard situation.jobs == nil else { return nil }
            let address = situation.application.amRPCAddress ?? "an unknown address"
            return .init(
                summary: "runs, and its JobManager at \(address) does not answer",
                evidence: situation.lastLogLine.map { [.init("jobmanager.log", $0)] } ?? [])
        },
        .fact(
            "restart-loop", .running, "the job fails and is started again",
            sign: "/jobs/ID/exceptions of a job that does not execute, or has failed three times of late",
            cure: "Mend what the exception names, or let the job fail: restart-strategy.type"
        ) { situation in
            guard let job = situation.job, let trace = situation.failures.first?.trace,
                let cause = PythonTraceback.cause(in: trace) ?? RootCause(in: trace)
            else { return nil }
            let failure = JobFailureWords(cause, in: trace, of: situation)
            let count = situation.failures.count > 1 ? ", its latest failures: \(situation.failures.count)" : ""
            let fate = job.state == .failing ? "is failing" : "fails and is started again"
            return .init(
                summary: "runs, and its job \"\(job.name)\" \(fate): \(failure.sentence)",
                evidence: [.init("jobmanager", "job \(job.id) is \(job.state.rawValue)\(count)")]
                    + failure.lines.map { .init("exceptions", $0) } + (failure.proof.map { [$0] } ?? []),
                since: job.startTime, cure: failure.cure)
        },
        .fact(
            "taskmanager-too-big", .running, "a TaskManager fits on no node",
            sign: "the requests against the largest node",
            cure: "Ask for less: taskmanager.memory.process.size, taskmanager.numberOfTaskSlots"
        ) { situation in
            guard situation.job != nil, let wanted = situation.unfit else { return nil }
            return .init(
                summary: "runs, and waits for TaskManagers of \(wanted.words), while the largest node has "
                    + situation.largestNode.words, evidence: situation.pending)
        },
        .fact(
            "taskmanagers-end", .running, "TaskManagers end before they have registered",
            sign: "no TaskManager, and jobmanager.log: \"is terminated. Diagnostics\"",
            cure: "What ends them is told as where a job fails of it, below"
        ) { situation in
            let ends = situation.workerEnds
            guard situation.job != nil, situation.taskManagers.isEmpty, let end = ends.last else { return nil }
            let count = ends.count == 1 ? "a TaskManager has" : "\(ends.count) TaskManagers have"
            return .init(
                summary: "runs, and \(count) ended before registering: \(end.sentence)",
                evidence: end.lines.prefix(3).map { .init("jobmanager.log", $0) }, cure: Rules.cure(for: end))
        },
        .fact(
            "taskmanagers-wait", .running, "TaskManagers wait for room",
            sign: "containers that YARN was asked for and has not given",
            cure: "It waits until containers end or nodes come: lower the parallelism (-p), or ask for less memory a "
                + "TaskManager"
        ) { situation in
            guard situation.job != nil, !situation.requests.isEmpty else { return nil }
            let count = situation.requests.reduce(0) { $0 + $1.containers }
            let size = situation.requests[0].capability.words
            let room = situation.nodes == nil ? "" : "; the emptiest node has \(situation.largestRoom.words) free"
            return .init(
                summary:
                    "runs, and waits for \(count) \(count == 1 ? "TaskManager" : "TaskManagers") of \(size)\(room)",
                evidence: situation.pending
                    + (situation.queue?.usedCapacity.map {
                        [
                            .init(
                                "scheduler",
                                "the queue \(situation.application.queue) uses \(Int($0.rounded())) % of its share")
                        ]
                    } ?? []))
        },
        .fact(
            "taskmanagers-starting", .running, "TaskManagers are starting",
            sign: "more containers than TaskManagers that have registered", cure: nil
        ) { situation in
            guard let job = situation.job, situation.containers.count > situation.taskManagers.count + 1 else {
                return nil
            }
            return .init(
                summary: "runs, and \(situation.containers.count - 1 - situation.taskManagers.count) of "
                    + "\(situation.containers.count - 1) TaskManagers are starting",
                evidence: [.init("jobmanager", "job \(job.id) is \(job.state.rawValue), \(job.taskWords)")])
        },
        .fact(
            "slots-missing", .running, "the job has fewer slots than it wants",
            sign: "no free slot, and tasks that are SCHEDULED",
            cure: "Lower the parallelism (-p), or give the cluster more slots: taskmanager.numberOfTaskSlots, more "
                + "TaskManagers"
        ) { situation in
            guard let job = situation.job, situation.lacksSlots else { return nil }
            let slots = situation.taskManagers.reduce(0) { $0 + $1.slots }
            return .init(
                summary: "runs, and its job \"\(job.name)\" wants more slots than the \(slots) there are",
                evidence: [.init("jobmanager", "job \(job.id) is \(job.state.rawValue), \(job.taskWords)")])
        },
        .fact(
            "tasks-starting", .running, "the tasks are starting", sign: "tasks that are not RUNNING yet", cure: nil
        ) { situation in
            guard let job = situation.job else { return nil }
            return .init(
                summary: "runs, and its job \"\(job.name)\" is \(job.state.rawValue): \(job.taskWords)",
                evidence: [.init("jobmanager", "job \(job.id) is \(job.state.rawValue), \(job.taskWords)")],
                since: job.startTime)
        },
        .fact(
            "no-job-yet", .running, "main has not started a job yet", sign: "no job at the JobManager",
            cure: "The program's main still runs: what it waits for stands in jobmanager.log and jobmanager.out"
        ) { situation in
            guard situation.jobs?.isEmpty == true else { return nil }
            return .init(
                summary: "runs, and its program has not started a job yet",
                evidence: situation.lastLogLine.map { [.init("jobmanager.log", $0)] } ?? [])
        },
        .fact(
            "jobs-ended", .running, "its jobs have ended, and it goes on", sign: "every job in a state that is final",
            cure: "main still runs, or execution.shutdown-on-application-finish is false: bobbin kill ends it"
        ) { situation in
            guard let job = situation.jobs?.first, situation.jobs?.allSatisfy(\.state.isTerminal) == true,
                !situation.isSession
            else { return nil }
            return .init(
                summary: "runs, and its job \"\(job.name)\" is \(job.state.rawValue)",
                evidence: [.init("jobmanager", "job \(job.id) is \(job.state.rawValue)")], since: job.endTime)
        },
    ]
}

extension Situation {
    /// The latest job that has not ended.
    var job: JobOverview? { jobs?.first { !$0.state.isTerminal } }

    /// What YARN was asked for and has not given, a line each.
    var pending: [Explanation.Evidence] {
        requests.prefix(3).map {
            .init("scheduler", "\($0.containers) containers of \($0.capability.words) are pending")
        }
    }
}

extension JobOverview {
    /// `1 of 4 tasks running`.
    var taskWords: String {
        "\((tasksByState[.running] ?? 0) + (tasksByState[.finished] ?? 0)) of \(tasks) tasks running"
    }
}
