import FlinkConfiguration
import HadoopRecords

/// Where a program is to run, and who says so.
struct RunTarget: Sendable {
    enum Kind: Sendable {
        /// On a cluster of its own whose ApplicationMaster runs main.
        case application
        /// In a session: its id or its name.
        case session(String)
        case jobManager(ServiceAddress)
        /// On a cluster of its own, with main on this machine.
        case perJob
    }

    let kind: Kind
    /// What named it, for the user.
    let origin: String
    /// Flink's, where it was read.
    var configuration: FlinkConfiguration?
}
