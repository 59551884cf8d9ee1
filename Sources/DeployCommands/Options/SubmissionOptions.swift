package import CommandLine

/// The options of the submitting commands: Flink's by Flink's names, and Bobbin's own.
package enum SubmissionOptions {
    // MARK: Program

    package static let file = OptionSpecification(
        "-f", "--file", kind: .value, valueName: "FILE", form: .file,
        help: "A YAML or JSON file with deployments as the service's API takes them; the command line goes before it.",
        group: "Program")
    package static let mainClass = OptionSpecification(
        "-c", "--class", kind: .value, valueName: "CLASS",
        help: "The class whose main is run, where the jar's manifest does not name it.", group: "Program")
    package static let jarFile = OptionSpecification(
        "-j", "--jarfile", kind: .value, valueName: "JAR", form: .file,
        help: "The program's jar; then the first word without a dash is the program's first argument.",
        group: "Program")
    package static let arguments = OptionSpecification(
        "-a", "--arguments", kind: .list, valueName: "ARGS",
        help: "Arguments of the program, up to the next option. They may as well follow the jar.", group: "Program")
    package static let classpath = OptionSpecification(
        "-C", "--classpath", kind: .repeated, valueName: "URL",
        help: "A URL that every class loader of the program gets. It must be reachable from all nodes.",
        group: "Program")
    package static let parallelism = OptionSpecification(
        "-p", "--parallelism", kind: .value, valueName: "N", form: .integer(1...Int(Int32.max), or: -1),
        help: "The program's default parallelism.", group: "Program")

    // MARK: State

    package static let fromSavepoint = OptionSpecification(
        "-s", "--fromSavepoint", kind: .value, valueName: "PATH",
        help: "The savepoint or checkpoint to start from.", group: "State")
    package static let allowNonRestoredState = OptionSpecification(
        "-n", "--allowNonRestoredState",
        help: "Leave out state that belongs to no operator of the program.", group: "State")
    /// `-rm` up to Flink 1.19; `-cm` is its name since.
    package static let restoreMode = OptionSpecification(
        "-rm", "--restoreMode", "-cm", "--claimMode", kind: .value, valueName: "MODE",
        form: .choice(["CLAIM", "NO_CLAIM", "LEGACY"]),
        help: "Who owns the savepoint after the start: CLAIM, NO_CLAIM (Flink's default), or LEGACY.", group: "State")

    // MARK: Cluster

    package static let target = OptionSpecification(
        "-t", "--target", kind: .value, valueName: "TARGET",
        form: .suggestions(["yarn-application", "yarn-session", "yarn-per-job", "remote"]),
        help: "Where the program runs: yarn-application; with run also yarn-session, yarn-per-job, or remote for any "
            + "JobManager.",
        group: "Cluster")
    package static let dynamicProperty = OptionSpecification(
        "-D", kind: .keyValue, valueName: "KEY=VALUE",
        help: "Set a key of Flink's configuration; a key without a value is true.", group: "Cluster")
    package static let name = OptionSpecification(
        "--name", kind: .value, valueName: "NAME", help: "The application's name (yarn.application.name).",
        group: "Cluster")
    package static let queue = OptionSpecification(
        "--queue", kind: .value, valueName: "QUEUE", help: "The YARN queue (yarn.application.queue).",
        group: "Cluster")
    package static let tag = OptionSpecification(
        "--tag", kind: .repeated, valueName: "TAG", help: "A tag of the application (yarn.tags).", group: "Cluster")
    package static let ship = OptionSpecification(
        "--ship", kind: .repeated, valueName: "PATH", form: .file,
        help: "A file or folder that every container gets (yarn.ship-files).", group: "Cluster")
    package static let shipArchive = OptionSpecification(
        "--ship-archive", kind: .repeated, valueName: "PATH", form: .file,
        help: "An archive that every container gets unpacked (yarn.ship-archives).", group: "Cluster")
    package static let zookeeperNamespace = OptionSpecification(
        "-z", "--zookeeperNamespace", kind: .value, valueName: "NAME",
        help:
            "Where high availability keeps this application's data (high-availability.cluster-id); it counts with "
            + "--own-cluster-id.",
        group: "Cluster")
    package static let ownClusterID = OptionSpecification(
        "--own-cluster-id",
        help:
            "Keep the high-availability.cluster-id that is configured, in place of the application's id, to go on with "
            + "what another application of that id has left. What has the id is looked at first.",
        group: "Cluster")
    package static let force = OptionSpecification(
        "--force", help: "Submit with --own-cluster-id whatever has that cluster id.", group: "Cluster")
    package static let jobManager = OptionSpecification(
        "-m", "--jobmanager", kind: .value, valueName: "ADDRESS", form: .suggestions(["yarn-cluster"]),
        help: "The JobManager to submit to, as HOST:PORT.", group: "Cluster", isHidden: true)

    // MARK: Waiting

    package static let detached = OptionSpecification(
        "-d", "--detached", help: "Return once YARN has accepted the application, or a cluster that runs the job.",
        group: "Waiting")
    package static let wait = OptionSpecification(
        "--wait", kind: .value, valueName: "STAGE", form: .choice(["accepted", "running", "executing", "finished"]),
        help:
            "Return at this stage: accepted, running, executing (the default), or finished (the default of a run into a "
            + "cluster that runs).", group: "Waiting")
    package static let shutdownOnAttachedExit = OptionSpecification(
        "-sae", "--shutdownOnAttachedExit",
        help:
            "End the cluster with a client that is interrupted while it follows the job; of a cluster that runs, the job "
            + "alone.", group: "Waiting")
    package static let idempotencyKey = OptionSpecification(
        "--idempotency-key", kind: .value, valueName: "KEY",
        help: "The same key means the same submission: given again, it goes on where it was, or finds the "
            + "application that is there.",
        group: "Waiting")

    // MARK: Service

    package static let restart = OptionSpecification(
        "--restart", kind: .value, valueName: "N[/TIME]",
        help: "With --service: have it start again what fails, from its last checkpoint, N times (in a span: 3/1h).",
        group: "Waiting")

    /// All that a submitting command reads, in the order of its help.
    package static let all =
        [
            file, mainClass, jarFile, arguments, classpath, parallelism, fromSavepoint, allowNonRestoredState,
            restoreMode,
        ]
        + [target, dynamicProperty, name, queue, tag, ship, shipArchive, zookeeperNamespace, ownClusterID, force]
        + [jobManager]
        + [detached, wait, shutdownOnAttachedExit, idempotencyKey, restart]
        + OldSubmissionOptions.all + PythonOptions.all
}
