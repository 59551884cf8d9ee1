import Diagnostics
import HadoopConfiguration
import HadoopRecords

/// Where the nodes of a cluster put an application's logs when it has ended.
struct AggregationFolders: Sendable {
    /// The newest layout first: that of Hadoop 3.3, that of 3.0, that of 2.x.
    let candidates: [HDFSPath]

    /// - Throws: ``DeployError`` `configurationMalformed`.
    init(of application: ApplicationReport, by hadoop: HadoopConfiguration) throws(DeployError) {
        let root = try hadoop.trimmed(HadoopKey.remoteLogFolder) ?? "/tmp/logs"
        let suffix = try hadoop.trimmed(HadoopKey.remoteLogFolderSuffix) ?? "logs"
        let id = application.applicationID
        guard let user = HDFSPath(root).map({ $0 / application.user }) else {
            candidates = []
            return
        }
        let bucket = String(id.number % 10000)
        let padded = String(repeating: "0", count: 4 - bucket.count) + bucket
        candidates = [
            user / "bucket-\(suffix)-tfile" / padded / id.description, user / "\(suffix)-tfile" / id.description,
            user / suffix / id.description,
        ]
    }
}
