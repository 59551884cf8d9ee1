import HadoopRecords

/// Looks now and then whether an application that does not register waits for another one.
struct HoldWatch {
    /// A JobManager registers within this time where nothing keeps it; the same between looks.
    static let pause = Duration.seconds(15)

    let cluster: Cluster
    /// What was found, as long as it is so.
    private(set) var wait: ClusterIDWait?
    private var next: ContinuousClock.Instant?

    init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// - Parameter application: as it was seen just now.
    /// - Returns: what it waits for, once.
    mutating func news(of application: ApplicationReport) async -> ClusterIDWait? {
        guard application.state == .accepted, application.amContainerLogs != nil else {
            (wait, next) = (nil, nil)
            return nil
        }
        guard wait == nil else { return nil }
        guard let next else {
            next = .now + Self.pause
            return nil
        }
        guard .now >= next else { return nil }
        wait = await ClusterIDHolder(cluster: cluster).find(for: application)
        self.next = .now + Self.pause
        return wait
    }
}
