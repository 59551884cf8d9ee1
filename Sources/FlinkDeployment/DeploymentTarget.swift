/// Flink's deployment targets on YARN; the raw value is what `execution.target` holds.
package enum DeploymentTarget: String, Hashable, Sendable, Codable, CaseIterable {
    /// A cluster for one program, whose `main` runs in the ApplicationMaster.
    case application = "yarn-application"
    /// A cluster that waits for jobs.
    case session = "yarn-session"
    /// A cluster for one job graph that the client made; gone in 2.0.
    case perJob = "yarn-per-job"
}

extension DeploymentTarget {
    /// The Java class that the ApplicationMaster's container starts.
    package var entrypointClass: String {
        switch self {
        case .application: "org.apache.flink.yarn.entrypoint.YarnApplicationClusterEntryPoint"
        case .session: "org.apache.flink.yarn.entrypoint.YarnSessionClusterEntrypoint"
        case .perJob: "org.apache.flink.yarn.entrypoint.YarnJobClusterEntrypoint"
        }
    }

    /// What YARN calls the application where nobody gave it a name.
    package var defaultName: String {
        switch self {
        case .application: "Flink Application Cluster"
        case .session: "Flink session cluster"
        case .perJob: "Flink per-job cluster"
        }
    }
}
