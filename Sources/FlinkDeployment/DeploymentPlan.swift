package import Diagnostics
package import FlinkConfiguration
package import HadoopRecords

/// Everything that was decided for a deployment: what is staged, and what the ResourceManager is told.
///
/// What only exists once an application has its id (staged files' times, the configuration with the id in it) is a
/// function of the plan and that id.
package struct DeploymentPlan: Hashable, Sendable, Codable {
    package var target: DeploymentTarget
    package var version: FlinkVersion
    package var user: String

    // What YARN is told
    package var name: String
    package var type: String
    /// nil: the ResourceManager's default queue.
    package var queue: String?
    package var priority: Int?
    package var tags: [String]
    package var maxAppAttempts: Int
    /// In milliseconds.
    package var attemptFailuresValidityInterval: Int64?
    package var keepContainersAcrossApplicationAttempts: Bool
    package var nodeLabelExpression: String?
    package var applicationACLs: [String: String]
    package var logAggregation: LogAggregationContext?
    /// The ApplicationMaster's container: whole MiB, not rounded up to the scheduler's step.
    package var resource: Resource
    package var memory: JobManagerMemory
    /// One TaskManager's container as the ApplicationMaster will ask for it; nil where its size follows from parts that
    /// Flink adds up itself.
    package var taskManager: Resource?

    // What is staged
    package var defaultFS: HDFSPath
    /// The folder that holds `.flink`: the user's home or `yarn.staging-directory`.
    package var stagingRoot: HDFSPath
    /// Copies of each staged file.
    package var replication: Int
    package var resources: [PlannedResource]
    /// The effective configuration; ``stagedConfiguration(for:)`` makes the file of it.
    package var configuration: FlinkConfiguration

    // What the container runs
    package var command: LaunchCommand
    /// `_FLINK_CLASSPATH`; it ends with a colon.
    package var classpath: String
    /// Variables that depend on neither the id nor the staged files.
    package var environment: [String: String]
    /// `yarn.application.classpath`, unexpanded.
    package var hadoopClasspath: [String]
    /// The first release of Java that runs the program's main class; nil where that is not known.
    package var programJava: Int?

    /// What to know of it; a `Finding.failure` stops the deployment before anything is staged.
    package var findings: [Finding]
    /// Hadoop values that the checks against the cluster need.
    package var hadoop: HadoopFacts
}

extension DeploymentPlan {
    /// Where the files of an application are staged.
    package func stagingFolder(for id: ApplicationID) -> HDFSPath {
        stagingRoot / ".flink" / id.description
    }

    /// Everything that is staged, the configuration too.
    package var staged: [PlannedResource] { resources.filter { $0.stagedPath != nil } }

    /// The sum of what is uploaded, without the configuration, in bytes.
    package var uploadSize: Int64 { staged.reduce(0) { $0 + $1.size } }
}
