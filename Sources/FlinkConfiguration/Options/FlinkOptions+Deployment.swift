/// `DeploymentOptions`, `PipelineOptions`, `ApplicationConfiguration`, `StateRecoveryOptions`, and those that Flink's
/// client sets for the JobManager alone (`$internal.`).
extension FlinkOptions {
    package static let target = "execution.target"
    package static let attached = "execution.attached"
    package static let shutdownOnAttachedExit = "execution.shutdown-on-attached-exit"
    package static let submitFailedJobOnApplicationError = "execution.submit-failed-job-on-application-error"

    /// A list; exactly one in application mode.
    package static let jars = "pipeline.jars"
    /// A list.
    package static let classpaths = "pipeline.classpaths"

    package static let applicationMain = "$internal.application.main"
    /// A list.
    package static let applicationArguments = "$internal.application.program-args"
    package static let configurationDirectory = "$internal.deployment.config-dir"
    package static let logConfigurationFile = "$internal.yarn.log-config-file"
    package static let clusterExecutionMode = "internal.cluster.execution-mode"
    package static let jobGraphPath = "internal.jobgraph-path"

    /// Up to 1.19: the key of ``claimMode``.
    package static let restoreMode = "execution.savepoint-restore-mode"
    /// Up to 1.19: the key of ``ignoreUnclaimedState``.
    package static let savepointIgnoreUnclaimedState = "execution.savepoint.ignore-unclaimed-state"
    /// Up to 1.19: the key of ``recoveryPath``.
    package static let savepointPath = "execution.savepoint.path"
    /// Since 1.20.
    package static let claimMode = "execution.state-recovery.claim-mode"
    package static let ignoreUnclaimedState = "execution.state-recovery.ignore-unclaimed-state"
    package static let recoveryPath = "execution.state-recovery.path"
}

/// `HighAvailabilityOptions` and `JobResultStoreOptions`.
extension FlinkOptions {
    /// The name since 1.17; before, and still read, `high-availability`.
    package static let haMode = "high-availability.type"
    package static let haClusterID = "high-availability.cluster-id"
    package static let haStoragePath = "high-availability.storageDir"
    package static let haZooKeeperQuorum = "high-availability.zookeeper.quorum"
    package static let haZooKeeperRoot = "high-availability.zookeeper.path.root"
    /// Where none is set, it lies below ``haStoragePath``.
    package static let jobResultStoragePath = "job-result-store.storage-path"
    /// Whether a job's result is forgotten once all else of the job is removed; true by default.
    package static let jobResultDeletedOnCommit = "job-result-store.delete-on-commit"
    /// The id that the application's job gets; 32 hexadecimal digits.
    package static let fixedJobID = "$internal.pipeline.job-id"
}
