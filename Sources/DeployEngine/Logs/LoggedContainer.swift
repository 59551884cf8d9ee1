package import HadoopRecords
package import NodeManager

/// A container of an application with the files that it has written.
package struct LoggedContainer: Sendable, Hashable, Codable {
    /// What of Flink runs in a container, by the files that it writes.
    package enum Role: String, Sendable, Codable {
        case jobManager = "jobmanager"
        case taskManager = "taskmanager"
        case unknown
    }

    package let container: ContainerID
    package let role: Role
    /// `host:port` of the node; nil where it is not told.
    package let node: String?
    package let place: LogPlace
    package let files: [LogFile]

    init(container: ContainerID, role: Role? = nil, node: String?, place: LogPlace, files: [LogFile]) {
        self.container = container
        self.node = node
        self.place = place
        self.files = files.sorted { $0.name < $1.name }
        let names = files.map(\.name)
        self.role =
            if let role { role } else if names.contains(where: { $0.hasPrefix("jobmanager.") }) {
                .jobManager
            } else if names.contains(where: { $0.hasPrefix("taskmanager.") }) { .taskManager } else { .unknown }
    }

    /// The file that says most: the log of the process.
    package var usualFile: String? {
        role == .unknown ? nil : "\(role.rawValue).log"
    }
}
