import FlinkDeployment
package import HadoopRecords
import ResourceManager

/// Recognises an application that never starts because another one has its cluster id: its container runs, and it
/// registers with YARN no sooner than it has the election (protocol: the same cluster id more than once).
package struct ClusterIDHolder: Sendable {
    let cluster: Cluster
    let patience: Duration

    /// - Parameter patience: how long other applications may take to tell their cluster ids.
    package init(cluster: Cluster, patience: Duration = LiveClusterIDs.patience) {
        self.cluster = cluster
        self.patience = patience
    }

    /// Asks only where the application may wait: it is ACCEPTED, has a container, and its node does not bring its files
    /// any more. At the most some seconds.
    ///
    /// - Returns: nil where it waits for something else, or nobody can tell.
    package func find(for application: ApplicationReport) async -> ClusterIDWait? {
        guard application.state == .accepted, let container = AMContainer(application, cluster: cluster),
            await !container.isLocalizing(),
            case .known(let place?)? = await PlaceReader(cluster: cluster).place(of: application),
            let sharing = try? await LiveClusterIDs(cluster: cluster, patience: patience).sharing(
                place, type: application.type
            ).sharing
        else { return nil }
        // The others that wait have not registered either.
        let holder = sharing.filter { $0.state == .running && $0.applicationID != application.applicationID }
            .min { $0.applicationID < $1.applicationID }
        return holder.map { ClusterIDWait(id: application.applicationID, clusterID: place.clusterID, holder: $0) }
    }
}
