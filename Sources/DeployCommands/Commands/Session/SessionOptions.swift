package import CommandLine
import FlinkConfiguration

/// The options of `yarn-session start`: those of `yarn-session.sh` by their names (class
/// `org.apache.flink.yarn.cli.FlinkYarnSessionCli`), and Bobbin's own.
package enum SessionOptions {
    // MARK: Cluster

    package static let name = setting("-nm", "--name", "NAME", help: "The session's name (yarn.application.name).")
    package static let queue = setting("-qu", "--queue", "QUEUE", help: "The YARN queue (yarn.application.queue).")
    package static let jobManagerMemory = setting(
        "-jm", "--jobManagerMemory", "SIZE",
        help: "The JobManager's memory, in MiB where it has no unit (jobmanager.memory.process.size).")
    package static let taskManagerMemory = setting(
        "-tm", "--taskManagerMemory", "SIZE",
        help: "The memory of each TaskManager, in MiB where it has no unit (taskmanager.memory.process.size).")
    package static let slots = setting(
        "-s", "--slots", "N", form: .integer(1...Int(Int32.max)),
        help: "The slots of each TaskManager (taskmanager.numberOfTaskSlots).")
    package static let applicationType = setting(
        "-at", "--applicationType", "TYPE", help: "The application's type in YARN (yarn.application.type).")
    package static let nodeLabel = setting(
        "-nl", "--nodeLabel", "LABEL", help: "The label of the nodes to run on (yarn.application.node-label).")
    package static let zookeeperNamespace = setting(
        "-z", "--zookeeperNamespace", "NAME",
        help:
            "Where high availability keeps the session's data (high-availability.cluster-id); it counts with "
            + "--own-cluster-id.")
    package static let distJar = setting(
        "-j", "--jar", "JAR", form: .file,
        help: "Flink's own jar, where it is not the one in lib (yarn.flink-dist-jar).")
    /// May be given more than once.
    package static let ship = OptionSpecification(
        "-t", "--ship", kind: .repeated, valueName: "PATH", form: .file,
        help: "A file or folder that every container gets, in place of those of yarn.ship-files.", group: group)
    package static let python = OptionSpecification(
        "--python", help: "Let Python programs run in the session: Flink's Python driver is shipped.", group: group)
    package static let timeToLive = OptionSpecification(
        "--ttl", kind: .value, valueName: "TIME", form: .duration,
        help: "Have YARN end the session this long after its start, whatever it does: 8h, 2d.", group: group)

    package static let idleTimeout = OptionSpecification(
        "--idle-timeout", kind: .value, valueName: "TIME", form: .duration,
        help: "With --service: have it stop the session when it has had no job for so long.", group: group)

    // MARK: Waiting

    package static let detached = OptionSpecification(
        "-d", "--detached", help: "Return once the session answers, and leave it running.", group: waiting)
    package static let wait = OptionSpecification(
        "--wait", kind: .value, valueName: "STAGE", form: .choice(["accepted", "running"]),
        help: "With -d: return at this stage: accepted by YARN, or running, which is the default.", group: waiting)

    // MARK: In place of a start

    package static let query = OptionSpecification(
        "-q", "--query", help: "Print what the cluster has: nodes, memory, vcores, queues.", group: instead)
    package static let applicationID = OptionSpecification(
        "-id", "--applicationId", kind: .value, valueName: "ID",
        form: .output(of: ["yarn-session", "list", "-o", "id"]),
        help: "Attach to this session, as yarn-session attach does.", group: instead)

    // MARK: Old forms

    /// Only `yarn-cluster` can be meant; Flink does not look at it.
    package static let jobManager = OptionSpecification(
        "-m", "--jobmanager", kind: .value, valueName: "ADDRESS", form: .suggestions(["yarn-cluster"]), isHidden: true)
    package static let yarnDetached = OptionSpecification("-yd", "--yarndetached", replacement: "write -d")
    package static let container = OptionSpecification(
        "-n", "--container", kind: .value, valueName: "N",
        refusal: "TaskManagers are started when jobs need them; their number cannot be set since Flink 1.10")
    package static let streaming = OptionSpecification("-st", "--streaming", replacement: "it does nothing")

    /// The options that say no more than the value of one key of Flink's configuration, with that key, in the order of
    /// Flink's client.
    package static let keys: [(option: OptionSpecification, key: String)] = [
        (distJar, FlinkOptions.flinkDistJar),
        (queue, FlinkOptions.applicationQueue),
        (name, FlinkOptions.applicationName),
        (applicationType, FlinkOptions.applicationType),
        (zookeeperNamespace, FlinkOptions.haClusterID),
        (nodeLabel, FlinkOptions.applicationNodeLabel),
        (jobManagerMemory, FlinkOptions.jobManagerProcessMemory),
        (taskManagerMemory, FlinkOptions.taskManagerProcessMemory),
        (slots, FlinkOptions.taskSlots),
    ]

    /// All that `start` reads, in the order of its help.
    package static let all =
        [
            SubmissionOptions.file, name, queue, jobManagerMemory, taskManagerMemory, slots,
            SubmissionOptions.dynamicProperty, ship,
            SubmissionOptions.shipArchive, applicationType, nodeLabel, SubmissionOptions.tag, zookeeperNamespace,
            SubmissionOptions.ownClusterID, SubmissionOptions.force, distJar, python, timeToLive, idleTimeout,
        ] + [detached, wait, SubmissionOptions.idempotencyKey] + [query, applicationID]
        + [jobManager, yarnDetached, container, streaming]

    private static let group = "Cluster"
    private static let waiting = "Waiting"
    private static let instead = "In place of a start"

    private static func setting(
        _ short: String, _ long: String, _ valueName: String, form: ValueForm = .text, help: String
    ) -> OptionSpecification {
        OptionSpecification(short, long, kind: .value, valueName: valueName, form: form, help: help, group: group)
    }
}
