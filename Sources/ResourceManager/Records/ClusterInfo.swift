/// What a ResourceManager tells of itself (`/ws/v1/cluster/info`).
package struct ClusterInfo: Hashable, Sendable, Codable {
    /// When the active ResourceManager was started, in milliseconds since 1970: the first number of the ids it gives.
    package let clusterTimestamp: Int64
    /// `ACTIVE`, `STANDBY`, `INITIALIZING`, `STOPPING`.
    package let haState: String
    package let hadoopVersion: String
    package let resourceManagerVersion: String
    /// The class that keeps applications over a restart; nil where it is not told.
    package let stateStoreName: String?

    package init(
        clusterTimestamp: Int64, haState: String, hadoopVersion: String, resourceManagerVersion: String,
        stateStoreName: String?
    ) {
        self.clusterTimestamp = clusterTimestamp
        self.haState = haState
        self.hadoopVersion = hadoopVersion
        self.resourceManagerVersion = resourceManagerVersion
        self.stateStoreName = stateStoreName
    }

    package var isActive: Bool { haState == "ACTIVE" }
    /// Whether applications survive a restart of the ResourceManager, as far as its state store tells.
    package var keepsApplications: Bool { stateStoreName.map { !$0.hasSuffix("NullRMStateStore") } ?? true }
}
