package import HadoopRecords
package import NodeManager

/// Where the log files of a container can be read.
package protocol LogSource: Sendable {
    /// `node`, `hdfs`, or `log-server`.
    var place: LogPlace { get }
    /// The files as they are now; nil where the container is not there, or no longer.
    func files(of container: ContainerID) async throws -> [LogFile]?
    /// A file, or as many bytes of its end as are asked for, in order; false where there is none of that name.
    func read(
        _ file: String, of container: ContainerID, last: Int64?,
        to take: @escaping @Sendable (LogPiece) async throws -> Void
    ) async throws -> Bool
}

/// What kind of place a ``LogSource`` is.
package enum LogPlace: String, Sendable, Codable {
    /// The NodeManager that runs the container, or ran it until just now.
    case node
    /// The files in HDFS that the nodes have aggregated.
    case hdfs
    case logServer = "log-server"
}
