/// Everything that the first page shows.
struct Overview: Sendable {
    let clusters: [ClusterLine]
    /// All that run, the youngest first.
    let rows: [RunningRow]
    /// Those that ended last.
    let ended: [DeploymentDocument]
    /// How many deployments have failed in the last 24 hours; of many, the latest 200 count.
    let failedToday: Int
    /// The last event that is part of it.
    let event: Int64
}
