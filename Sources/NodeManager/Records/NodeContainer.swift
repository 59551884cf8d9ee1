package import HadoopRecords

/// A container as the node that runs it tells of it (`ContainerInfo` of the NodeManager's web services).
package struct NodeContainer: Hashable, Sendable, Codable {
    package let containerID: ContainerID
    /// `LOCALIZING`, `SCHEDULED`, `RUNNING`, `DONE`, `EXITED_WITH_FAILURE`, ...
    package let state: String
    /// Of the process; -1000 while there is none (`ContainerExitStatus.INVALID`).
    package let exitCode: Int
    /// The node's own words; empty where it says nothing.
    package let diagnostics: String
    package let user: String

    package init(containerID: ContainerID, state: String, exitCode: Int, diagnostics: String, user: String) {
        self.containerID = containerID
        self.state = state
        self.exitCode = exitCode
        self.diagnostics = diagnostics
        self.user = user
    }

    /// Whether its process runs, or is about to.
    package var isAlive: Bool {
        ["NEW", "LOCALIZING", "SCHEDULED", "RUNNING", "PAUSED", "REINITIALIZING"].contains(state)
    }
    /// Whether the node still brings its files.
    package var isLocalizing: Bool { state == "NEW" || state == "LOCALIZING" }
}
