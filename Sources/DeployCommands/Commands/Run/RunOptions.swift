package import CommandLine

/// The options that `run` has and `run-application` has not.
package enum RunOptions {
    package static let session = OptionSpecification(
        "--session", kind: .value, valueName: "SESSION", form: .output(of: ["yarn-session", "list", "-o", "id"]),
        help: "The session that takes the job: its id or its name.", group: "Cluster")
    package static let jobManager = OptionSpecification(
        "-m", "--jobmanager", kind: .value, valueName: "HOST:PORT", form: .suggestions(["yarn-cluster"]),
        help: "The JobManager that takes the job, by the address of its web interface.", group: "Cluster")

    package static let clientMain = OptionSpecification(
        "--client-main",
        help: "Run main on this machine, with a JDK and Flink, so that it can wait for its jobs and read results.",
        group: "Cluster")

    package static let all =
        SubmissionOptions.all.filter { $0 != SubmissionOptions.jobManager } + [session, jobManager, clientMain]

    /// What a main on this machine does not hear of: it submits and waits itself.
    static let withoutEffectOnMain = [SubmissionOptions.idempotencyKey, SubmissionOptions.wait, GlobalOptions.timeout]

    /// What is said of a cluster of the program's own, and means nothing to one that runs.
    static let withoutEffect = [
        SubmissionOptions.name, SubmissionOptions.queue, SubmissionOptions.tag, SubmissionOptions.ship,
        SubmissionOptions.shipArchive, SubmissionOptions.ownClusterID, SubmissionOptions.force,
        OldSubmissionOptions.ship, PythonOptions.rehearse,
    ]
}
