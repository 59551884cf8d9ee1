package import Diagnostics
import HadoopRecords

/// The containers of an application whose logs can be read, and where.
package struct FoundLogs: Sendable {
    /// In the order of their ids.
    package let containers: [LoggedContainer]
    /// What could not be asked or read: nodes that refuse or are out of reach, damaged files.
    package let failures: [DeployError]
    private let sources: [ContainerID: any LogSource]

    init(_ found: [(container: LoggedContainer, source: any LogSource)], failures: [DeployError] = []) {
        self.failures = failures
        containers = found.map(\.container).sorted { $0.container < $1.container }
        sources = Dictionary(found.map { ($0.container.container, $0.source) }) { $1 }
    }

    /// Containers that somebody else reads the files of.
    package init(listed containers: [LoggedContainer]) {
        self.containers = containers
        failures = []
        sources = [:]
    }

    package func source(of container: LoggedContainer) -> (any LogSource)? { sources[container.container] }

    /// The container that a user means.
    ///
    /// - Parameter word: a whole id, its beginning, or its end, as in ``ContainerID/isMeant(by:)``; nil for the latest
    ///   JobManager's.
    /// - Returns: nil where it is none of these.
    /// - Throws: ``DeployError`` `usage` where several are meant.
    package func choose(_ word: String?) throws(DeployError) -> LoggedContainer? {
        guard let word else {
            return containers.last { $0.role == .jobManager } ?? containers.first
        }
        if let exact = containers.first(where: { $0.container.text == word }) { return exact }
        let meant = containers.filter { $0.container.isMeant(by: word) }
        guard meant.count <= 1 else {
            throw DeployError(
                .usage, "\(word) stands for \(meant.count) containers",
                hint: "Say more of its id: \(meant.map(\.container.text).joined(separator: ", "))")
        }
        return meant.first
    }
}
