import CommandLine
import FlinkConfiguration

/// The options and words of the commands about jobs, by the names of Flink's `list`, `cancel`, `stop`, and `savepoint`
/// (`org.apache.flink.client.cli.CliFrontendParser`).
enum JobOptions {
    // MARK: Which JobManager

    static let jobManager = OptionSpecification(
        "-m", "--jobmanager", kind: .value, valueName: "HOST:PORT",
        help: "The JobManager at this REST address, whoever runs it; no cluster is asked then.")
    static let applicationID = OptionSpecification(
        "-yid", "--yarnapplicationId", kind: .value, valueName: "ID", replacement: "write the id before the job")
    static let target = OptionSpecification(
        "-t", "--target", kind: .value, valueName: "TARGET",
        form: .suggestions(["yarn-application", "yarn-session", "remote"]),
        help: "As Flink has it; the id or -m alone says which JobManager is meant.", isHidden: true)

    /// Of its keys `yarn.application.id` alone counts.
    static let dynamicProperty = OptionSpecification("-D", kind: .keyValue, valueName: "KEY=VALUE", isHidden: true)

    static let place = [jobManager, applicationID, target, dynamicProperty]

    // MARK: jobs

    static let running = OptionSpecification(
        "-r", "--running", help: "Those that run, or are on their way to or from it.")
    static let scheduled = OptionSpecification("-s", "--scheduled", help: "Those that have not begun.")
    static let all = OptionSpecification("-a", "--all", help: "Those that have ended as well.")

    // MARK: cancel

    static let withSavepoint = OptionSpecification(
        "--withSavepoint", kind: .value, valueName: "DIR",
        refusal: "cancelling with a savepoint is deprecated in Flink; bobbin stop JOB -p DIR stops with one")
    static let cancelShort = OptionSpecification(
        "-s", kind: .value, valueName: "DIR",
        refusal: "cancelling with a savepoint is deprecated in Flink; bobbin stop JOB -p DIR stops with one")

    // MARK: stop and savepoint

    static let savepointPath = OptionSpecification(
        "-p", "--savepointPath", kind: .value, valueName: "DIR",
        help: "The folder for the savepoint, such as hdfs:///savepoints. Default: that of the job's configuration.")
    static let drain = OptionSpecification(
        "-d", "--drain",
        help: "Let everything that waits for the end of the input happen first; not for a job that shall go on later.")
    static let type = OptionSpecification(
        "--type", "-type", kind: .value, valueName: "FORMAT", form: .choice(["canonical", "native"]),
        help: "The savepoint's format: canonical (the default), or native, which is quicker and bound to the job's "
            + "state backend. Flink 1.15 and later.")
    static let detached = OptionSpecification(
        "--detached", "-detached",
        help: "Return once the JobManager has taken the request; bobbin savepoints list shows the path later.")
    static let dispose = OptionSpecification(
        "-d", "--dispose", kind: .value, valueName: "PATH", help: "Remove this savepoint with all its files.")
    static let jarFile = OptionSpecification(
        "-j", "--jarfile", kind: .value, valueName: "JAR", form: .file,
        refusal: "no JobManager takes a jar for a savepoint's removal")

    // MARK: Words

    static let anApplication = PositionalSpecification(
        "ID", help: "An application's id or its name; all that run where it is left out.",
        form: .output(of: ["list", "-o", "id"]), isOptional: true)
    static let optionalID = PositionalSpecification(
        "ID", help: "The application's id or its name; not needed where the job's name or id is unique.",
        form: .output(of: ["list", "-o", "id"]), isOptional: true)
    static let job = PositionalSpecification(
        "JOB",
        help: "The job's id, the beginning of one that no other has, or its name; not needed where there is only one.",
        form: .output(of: ["jobs", "-o", "id"]), isOptional: true)
    static let folder = PositionalSpecification(
        "DIR",
        help: "The folder for the savepoint, such as hdfs:///savepoints. Default: that of the job's configuration.",
        form: .text, isOptional: true)
}
