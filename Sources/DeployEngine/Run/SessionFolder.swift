import Diagnostics
import FlinkConfiguration
import FlinkREST
import HadoopConfiguration
package import HadoopRecords
package import Ledger

/// Where a session has its own files in HDFS, which go with it at its end.
package struct SessionFolder: Sendable {
    let place: JobPlace
    let ledger: Ledger?

    package init(place: JobPlace, ledger: Ledger?) {
        self.place = place
        self.ledger = ledger
    }

    /// - Returns: nil for a JobManager that was named by its address, and for another user's session.
    package func path() async throws -> HDFSPath? {
        guard let session = place.session, let cluster = place.cluster, session.user == cluster.user else { return nil }
        if let known = try await ledger?.record(applicationID: session.applicationID)?.stagingFolder { return known }
        let configuration = try await place.client.configuration()
        if let root = configuration[FlinkOptions.stagingDirectory].flatMap({ HDFSPath($0) }) {
            return try root.qualified(by: cluster.hadoop.defaultFS()) / ".flink" / session.applicationID.description
        }
        return try await Undo(cluster: cluster).usualStagingFolder(of: session)
    }
}
