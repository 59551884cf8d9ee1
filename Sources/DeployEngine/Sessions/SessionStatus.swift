package import FlinkREST

/// Everything that `yarn-session status` tells.
package struct SessionStatus: Sendable, Hashable, Codable {
    package let application: ApplicationStatus
    /// Where Flink's web interface is; nil before the session is registered and once it has ended.
    package let webInterface: String?
    /// nil where the JobManager did not answer.
    package let overview: ClusterOverview?
    package let taskManagers: [TaskManagerOverview]?
    /// Since when no job has run in it, in milliseconds since 1970; nil while one runs, or where that is not known.
    package let idleSince: Int64?
}
