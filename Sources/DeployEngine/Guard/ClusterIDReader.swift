import Diagnostics
import FlinkConfiguration
package import FlinkDeployment
package import HadoopRecords
import ResourceManager
import WebHDFS

/// Reads what is at the place of a cluster id: live applications, and what ended ones have left.
package struct ClusterIDReader: Sendable {
    let cluster: Cluster
    let patience: Duration

    /// - Parameter patience: how long other applications may take to tell their cluster ids.
    package init(cluster: Cluster, patience: Duration = LiveClusterIDs.patience) {
        self.cluster = cluster
        self.patience = patience
    }

    /// - Parameters:
    ///   - type: of the application that is to come; applications of that type and of Flink's are asked.
    ///   - own: an application that does not count.
    package func facts(
        of place: HighAvailabilityPlace, type: String, besides own: ApplicationID? = nil
    ) async -> ClusterIDFacts {
        async let live = try? LiveClusterIDs(cluster: cluster, patience: patience).sharing(place, type: type)
        async let storage = names(in: place.storage)
        async let results = names(in: place.jobResults)
        let (sharing, silent) = await live ?? ([], [])
        return ClusterIDFacts(
            holders: sharing.filter { $0.applicationID != own }.sorted { $0.applicationID < $1.applicationID }
                .map { .init(id: $0.applicationID, name: $0.name, user: $0.user, state: $0.state) },
            silent: silent.filter { $0 != own }, storage: await storage, results: await results)
    }

    /// - Returns: none where there is no such folder; nil where it cannot be looked into.
    private func names(in folder: HDFSPath?) async -> [String]? {
        guard let folder, let fileSystem = try? cluster.fileSystem(of: folder) else { return nil }
        do {
            return try await fileSystem.list(folder).map(\.path.name)
        } catch let error as DeployError where error.code == .inputNotFound {
            return []
        } catch {
            return nil
        }
    }
}
