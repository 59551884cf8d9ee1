import DeployEngine
import Diagnostics
import HadoopRecords

/// What of an application's logs is there, or why there is nothing.
struct LogSearch: Sendable {
    let cluster: Cluster
    let application: ApplicationReport

    /// How long a node may take to aggregate the logs of an application that has just ended.
    private static let patience = Duration.seconds(10)

    private var finder: LogFinder { LogFinder(cluster: cluster) }

    /// - Throws: ``DeployError`` `inputNotFound` where there is nothing, with the reason.
    func found(inHistory: Bool) async throws -> FoundLogs {
        if inHistory {
            let found = try await finder.findInHistory(application)
            if found.containers.isEmpty { throw nothing("the log server has no logs of \(application.applicationID)") }
            return found
        }
        let end = ContinuousClock.now + Self.patience
        while true {
            let found = try await finder.find(application)
            if !found.containers.isEmpty { return found }
            guard application.state.isTerminal, !isDisabled, .now < end else { break }
            try await Task.sleep(for: .milliseconds(500))
        }
        throw try await reason()
    }

    /// - Parameter word: of `--container`; nil for the latest JobManager's.
    /// - Throws: ``DeployError`` `inputNotFound` for a container that nobody has logs of; `usage`.
    func choose(
        _ word: String?, from found: FoundLogs
    ) async throws -> (logs: FoundLogs, container: LoggedContainer) {
        if let container = try found.choose(word) { return (found, container) }
        let word = word ?? ""
        if !application.state.isTerminal, let id = ContainerID(word), id.application == application.applicationID,
            let other = try await finder.search(for: id), let container = other.containers.first
        {
            return (other, container)
        }
        throw DeployError(
            .inputNotFound, "\(application.applicationID) has no container \(word) with logs",
            hint: "It has \(found.containers.map(\.container.text).joined(separator: ", "))")
    }

    private var isDisabled: Bool { application.logAggregationStatus == "DISABLED" }

    private func reason() async throws -> DeployError {
        let id = application.applicationID
        guard application.state.isTerminal else {
            let why = application.diagnostics.isEmpty ? "" : ": \(application.diagnostics)"
            return nothing(
                "\(id) has written no logs yet, it is \(application.state.rawValue)\(why)", hint: "bobbin explain \(id)"
            )
        }
        if isDisabled {
            return nothing(
                "the logs of \(id) are gone: this cluster does not aggregate them",
                hint: "The nodes delete them when an application ends, unless yarn.log-aggregation-enable is true there"
            )
        }
        let folder = try await finder.folder(of: application)
        let place = folder.map { "their place is \($0)" } ?? "the configuration names no place for them"
        let status = application.logAggregationStatus.map { " (log aggregation: \($0))" } ?? ""
        return nothing(
            "no logs of \(id) are to be found\(status)",
            hint: "It has ended, and \(place); an application that never had a container has none")
    }

    private func nothing(_ message: String, hint: String? = nil) -> DeployError {
        DeployError(.inputNotFound, message, hint: hint)
    }
}
