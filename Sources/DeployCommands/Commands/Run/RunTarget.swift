import Diagnostics
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
        /// Where this machine has to run main, as the target of this name needs.
        case client(String)
    }

    let kind: Kind
    /// What named it, for the user.
    let origin: String
    /// Flink's, where it was read.
    var configuration: FlinkConfiguration?

    static func needsClient(_ name: String) -> DeployError {
        DeployError(
            .usage,
            "the target \(name) needs Java on this machine to run the program's main, which is not supported yet",
            hint: "-t yarn-application gives the program a cluster of its own as well, and runs main there")
    }
}
