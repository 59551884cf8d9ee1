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
    func found(_ scope: LogFinder.Scope, inHistory: Bool) async throws -> FoundLogs {
        if inHistory {
            let found = try await finder.findInHistory(application)
            if found.containers.isEmpty { throw nothing("the log server has no logs of \(application.applicationID)") }
            return found
        }
        let end = ContinuousClock.now + Self.patience
        while true {
            let found = try await finder.find(application, scope)
            if !found.containers.isEmpty { return found }
            guard application.state.isTerminal, !isDisabled, .now < end else {
                throw try await reason(found.failures.first)
            }
            try await Task.sleep(for: .milliseconds(500))
        }
    }

    /// - Parameter word: of `--container`; nil for the latest JobManager's.
    /// - Throws: ``DeployError`` `inputNotFound` for a container that nobody has logs of; `usage`.
    func choose(
        _ word: String?, from found: FoundLogs
    ) async throws -> (logs: FoundLogs, container: LoggedContainer) {
        if let container = try found.choose(word) { return (found, container) }
        let word = word ?? ""
        var failure = found.failures.first
        let isAtNodes = !application.state.isTerminal || isDisabled
        if isAtNodes, let id = ContainerID(word), id.application == application.applicationID {
            let other = try await finder.search(for: id)
            if let container = other.containers.first { return (other, container) }
            failure = other.failures.first ?? failure
        }
        let others = isAtNodes ? "; all nodes are asked for a container that has ended, by its whole id" : ""
        throw DeployError(
            .inputNotFound, "\(application.applicationID) has no container \(word) with logs",
            hint: "It has \(found.containers.map(\.container.text).joined(separator: ", "))\(others)", cause: failure)
    }

    private var isDisabled: Bool { application.isLogAggregationDisabled }

    /// - Parameter failure: why a node did not tell what it has.
    private func reason(_ failure: DeployError?) async throws -> DeployError {
        let id = application.applicationID
        // Nobody but the nodes can have them.
        if let failure, !application.state.isTerminal || isDisabled { return failure }
        guard application.state.isTerminal else {
            let why = application.diagnostics.isEmpty ? "" : ": \(application.diagnostics)"
            return nothing(
                "\(id) has written no logs yet, it is \(application.state.rawValue)\(why)", hint: "bobbin explain \(id)"
            )
        }
        if isDisabled {
            return nothing(
                "the logs of \(id) are gone: this cluster does not aggregate them",
                hint:
                    "The nodes delete them yarn.nodemanager.log.retain-seconds after an application's end (3 hours by default), "
                    + "and where yarn.log-aggregation-enable is true they are kept in HDFS. TaskManagers' are found by their "
                    + "whole id alone: --container"
            )
        }
        let folder = try await finder.folder(of: application)
        let place = folder.map { "their place is \($0)" } ?? "the configuration names no place for them"
        let status = application.logAggregationStatus.map { " (log aggregation: \($0))" } ?? ""
        return nothing(
            "no logs of \(id) are to be found\(status)",
            hint: "It has ended, and \(place); an application that never had a container has none", cause: failure)
    }

    private func nothing(_ message: String, hint: String? = nil, cause: DeployError? = nil) -> DeployError {
        DeployError(.inputNotFound, message, hint: hint, cause: cause)
    }
}
