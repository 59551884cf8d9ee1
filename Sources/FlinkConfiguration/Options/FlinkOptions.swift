/// The keys of Flink's options that Bobbin reads or sets, each named as the constant of Flink's option classes
/// (`YarnConfigOptions.APPLICATION_NAME` is ``applicationName``). Old names of a key are found through the new one:
/// see ``FlinkConfiguration/entry(of:)``.
package enum FlinkOptions {}

/// `CoreOptions`, `RestOptions`, `JobManagerOptions`, `TaskManagerOptions`: where the processes are and how they start.
extension FlinkOptions {
    package static let parallelismDefault = "parallelism.default"
    /// Since 1.20; before, and still read, `state.checkpoints.dir`.
    package static let checkpointsDirectory = "execution.checkpointing.dir"
    package static let checkpointRetention = "execution.checkpointing.externalized-checkpoint-retention"

    package static let restAddress = "rest.address"
    package static let restSSL = "security.ssl.rest.enabled"
    /// Each where the ones before it are not set.
    package static let restTruststore = ["security.ssl.rest.truststore", "security.ssl.truststore"]
    package static let restTruststorePassword = [
        "security.ssl.rest.truststore-password", "security.ssl.truststore-password",
    ]
    package static let verifyHostname = "security.ssl.verify-hostname"
    package static let restPort = "rest.port"
    package static let restBindAddress = "rest.bind-address"
    package static let restBindPort = "rest.bind-port"

    package static let jobManagerBindHost = "jobmanager.bind-host"
    package static let taskManagerHost = "taskmanager.host"
    package static let taskManagerBindHost = "taskmanager.bind-host"
    package static let taskSlots = "taskmanager.numberOfTaskSlots"
    package static let taskManagerCPUCores = "taskmanager.cpu.cores"

    /// Since 1.17; before, and still read, `env.java.opts`.
    package static let javaOptions = "env.java.opts.all"
    package static let jobManagerJavaOptions = "env.java.opts.jobmanager"
    /// Since 1.19.
    package static let defaultJavaOptions = "env.java.default-opts.all"
    package static let defaultJobManagerJavaOptions = "env.java.default-opts.jobmanager"
    /// Since 2.0.
    package static let clientJavaOptions = "env.java.opts.client"
    package static let javaHome = "env.java.home"
    package static let logMaxFiles = "env.log.max"
    package static let logLevel = "env.log.level"
    package static let hadoopConfDir = "env.hadoop.conf.dir"

    /// Below these prefixes stand variables of the JobManager's and the TaskManagers' environment.
    package static let masterEnvironmentPrefix = "containerized.master.env."
    package static let taskManagerEnvironmentPrefix = "containerized.taskmanager.env."
    /// The old prefix of the former; up to 1.20.
    package static let oldMasterEnvironmentPrefix = "yarn.application-master.env."
    /// Below this prefix stand Hadoop's keys.
    package static let hadoopPrefix = "flink.hadoop."
    package static let yarnPrefix = "flink.yarn."
}

/// `PythonOptions`.
extension FlinkOptions {
    /// One text with commas between the files and folders.
    package static let pythonFiles = "python.files"
    /// One text with commas between the archives, each with `#` and a folder's name after it or without.
    package static let pythonArchives = "python.archives"
    /// A file, with `#` and a folder of packages after it or without.
    package static let pythonRequirements = "python.requirements"
    /// What the workers run; `python` where it is not set.
    package static let pythonExecutable = "python.executable"
    /// What runs the program's main.
    package static let pythonClientExecutable = "python.client.executable"
    /// Folders with colons between them. Since 1.18.
    package static let pythonPath = "python.pythonpath"
}
