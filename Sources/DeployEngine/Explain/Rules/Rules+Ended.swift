import HadoopRecords

extension Rules {
    /// Why applications end.
    static let ended: [Rule] =
        [jobEndedBefore] + killed + refused + localization + memory + taskManagers + exceptions + exits

    /// What the JobManager says of a job that it does not run (`Dispatcher`).
    static let endedBefore = "because the job already reached a globally-terminal state"

    private static let jobEndedBefore = Rule.log(
        "job-ended-before", .ended, endedBefore, "nothing ran: a job of the same id is remembered as ended",
        cure:
            "Leave high-availability.cluster-id out, and each application has its own; else remove the job's file from "
            + "job-result-store.storage-path, which is below high-availability.storageDir by default",
        summary: "ended without running its job: one of the same id has ended before, under the same cluster id")

    /// Killed: YARN says by whom in its diagnostics alone (`RMAppImpl`, `ClientRMService`).
    private static let killed: [Rule] = [
        .diagnostics(
            "lifetime", .ended, "exceeded its lifetime", "its lifetime is over",
            cure: "It was submitted with a lifetime (--ttl), or the queue gives one (maximum-application-lifetime)",
            summary: { _ in "was killed: its lifetime is over" }),
        .fact(
            "killed", .ended, "somebody killed it", sign: "state KILLED; who it was stands in YARN's diagnostics",
            cure: nil
        ) { situation in
            guard situation.application.state == .killed else { return nil }
            let said = situation.diagnosticsHead.map { ": \($0)" } ?? ""
            return .init(summary: "was killed\(said)", evidence: situation.diagnosticsEvidence)
        },
        .fact(
            "job-cancelled", .ended, "its job was cancelled", sign: "state FINISHED with final status KILLED", cure: nil
        ) { situation in
            guard situation.application.state == .finished, situation.application.finalStatus == .killed else {
                return nil
            }
            let said = situation.diagnosticsHead.map { ": \($0)" } ?? ""
            return .init(summary: "was killed\(said)", evidence: situation.diagnosticsEvidence)
        },
    ]

    /// Refused before it had a container (`RMAppManager`, `CapacityScheduler`, `LeafQueue`).
    private static let refused: [Rule] = [
        .diagnostics(
            "queue-unknown", .ended, "to unknown queue", "there is no such queue",
            cure: "bobbin doctor lists the queues; choose one with --queue",
            summary: { "failed: the cluster has no queue \($0.application.queue)" }),
        .diagnostics(
            "queue-stopped", .ended, "is STOPPED. Cannot accept submission of application",
            "the queue takes no applications",
            cure: "Choose another with --queue, or ask who runs the cluster to start it",
            summary: { "failed: the queue \($0.application.queue) is stopped" }),
        .diagnostics(
            "am-expired", .ended, "ApplicationMaster for attempt", "the JobManager never registered, or fell silent",
            cure:
                "It ran and did not register with YARN in time: with high availability, another application may hold the "
                + "same high-availability.cluster-id; else see where jobmanager.log stops",
            summary: { _ in "failed: its JobManager did not register with YARN in time" }),
    ]

    /// The node could not bring the container's files: exit status -1000, and YARN's words for which file
    /// (`FSDownload`, `ContainerLocalizer`).
    private static let localization: [Rule] = [
        .diagnostics(
            "localization-changed", .ended, "changed on src filesystem", exit: -1000,
            "a staged file was changed after the submission",
            cure:
                "Submit it again, and leave the staged file alone: a file is put in place of another under a new name",
            summary: { "failed: a file changed in HDFS after it was submitted: \($0.resource)" }),
        .diagnostics(
            "localization-missing", .ended, "FileNotFoundException: File does not exist", exit: -1000,
            "a staged file is there no more",
            cure: "Submit it again; the staging folder of an application must stay until it has ended",
            summary: { "failed: a staged file is there no more: \($0.resource)" }),
        .diagnostics(
            "localization-denied", .ended, "Permission denied: user=", exit: -1000, "a node may not read a staged file",
            cure: "The user of the application must be able to read the file and to enter each folder above it",
            summary: { "failed: the node may not read a file of it: \($0.resource)" }),
        .exit(
            "localization-failed", [-1000], "a node cannot bring the container's files",
            cure: "YARN could not bring the files to the node"),
    ]

    private static let memory: [Rule] = [
        .exit(
            "memory-limit", [-104, -103], "the container took more memory than it may",
            cure: "Raise jobmanager.memory.process.size, or jobmanager.memory.jvm-overhead.fraction"),
        .exit(
            "node-lost", [-100], "the container was lost with its node", cure: "See why the node left: bobbin doctor"),
        .exit(
            "disks-failed", [-101], "the node's disks failed or are full",
            cure: "The node's local or log folders are full or broken: ask who runs the cluster"),
        .exit(
            "preempted", [-102], "the scheduler took the container for another queue",
            cure: "The queue had more than its share: submit to one with a larger share, or with preemption off"),
        .exit(
            "killed-by-yarn", [-105, -106, -107, -108], "YARN or the JobManager itself ended the container", cure: nil),
        .exit(
            "excess-logs", [-109], "the container wrote more logs than the node allows",
            cure: "Lower the log level, or roll smaller files over (log4j.properties)"),
        .exit(
            "killed-by-system", [137], "the process was killed (SIGKILL)",
            cure: "Somebody killed the process, as Linux does where memory runs out on the node"),
        .exit(
            "terminated", [143], "the process was terminated (SIGTERM)",
            cure: "YARN or an administrator ended the process"),
        .exit(
            "no-java", [126, 127], "the command that starts the JVM is not to be found",
            cure: "Is there a Java at the JAVA_HOME that the nodes have? -Dcontainerized.master.env.JAVA_HOME=FOLDER"),
    ]

    /// What remains where no exception tells: Flink's own statuses, and those of programs.
    private static let exits: [Rule] = [
        .fact(
            "program-exit", .ended, "the JobManager's process ended with a status and no exception",
            sign: "any other exit status above 0, with a jobmanager.log that holds no exception",
            cure: "Does the program call System.exit? -Dcluster.intercept-user-system-exit=THROW shows where"
        ) { situation in
            guard let exit = situation.exit, exit.status >= 0, situation.cause == nil, situation.hasLog else {
                return nil
            }
            return .ended(exit, situation)
        }
    ]
}

extension Situation {
    /// The file that a localization stumbled over.
    var resource: String {
        let words = application.diagnostics.split { $0.isWhitespace || ",;\"".contains($0) }
        guard let file = words.first(where: { $0.hasPrefix("hdfs://") || $0.hasPrefix("file:/") }) else {
            return diagnosticsLine(with: "Diagnostics").map(String.init) ?? "which one is not told"
        }
        return String(file.prefix { $0 != "]" })
    }
}
