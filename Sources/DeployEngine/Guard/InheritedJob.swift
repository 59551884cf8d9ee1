import FlinkConfiguration
import FlinkDeployment
package import FlinkREST
package import HadoopRecords
import WebHDFS

/// Recognises an application whose job is an older one's: it has that one's cluster id, found its job in the storage of
/// high availability, and goes on with it; its own program's job never runs (protocol: the same cluster id more than
/// once).
package struct InheritedJob: Sendable, Hashable {
    package let clusterID: String
    package let jobID: String
    /// When the job's graph was written, in milliseconds since 1970: before the application was submitted.
    package let written: Int64
    /// The file that holds the graph.
    package let file: String

    package init(clusterID: String, jobID: String, written: Int64, file: String) {
        self.clusterID = clusterID
        self.jobID = jobID
        self.written = written
        self.file = file
    }

    /// - Parameters:
    ///   - jobs: those that its JobManager has.
    ///   - configuration: what its JobManager says that it runs with.
    /// - Returns: nil for an application whose job is its own, that does not run, or where nobody can tell.
    package static func find(
        in application: ApplicationReport, jobs: [JobOverview], configuration: [String: String], cluster: Cluster
    ) async -> InheritedJob? {
        guard application.state == .running, application.startedTime > 0,
            let place = HighAvailabilityPlace(FlinkConfiguration(running: configuration)),
            place.clusterID != application.applicationID.description, let storage = place.storage,
            jobs.contains(where: { $0.id.description == place.jobID }),
            let files = try? await cluster.fileSystem(of: storage).list(storage)
        else { return nil }
        let graphs = files.filter { ClusterIDChecks.isGraph($0.path.name) }
        // Where several jobs are kept nobody can tell which file is whose.
        guard graphs.count == 1, graphs[0].modificationTime < application.startedTime else { return nil }
        return InheritedJob(
            clusterID: place.clusterID, jobID: place.jobID, written: graphs[0].modificationTime,
            file: graphs[0].path.description)
    }

    /// What is seen, in one sentence.
    package var sentence: String {
        "an earlier application of the cluster id \"\(clusterID)\" has left job \(jobID), and the program's never runs"
    }
}
