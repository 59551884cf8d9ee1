import CurlHTTP
import Diagnostics
import HadoopConfiguration
package import HadoopRecords
import NodeManager
import ResourceManager
import WebHDFS

/// Finds the logs of an application: at the nodes while they have them, then in HDFS, then at the log server.
package struct LogFinder: Sendable {
    /// Which containers are of interest.
    package enum Scope: Sendable {
        case all
        /// The JobManager's of the latest attempt that has logs; others only where there is none.
        case jobManager
    }

    typealias Found = (container: LoggedContainer, source: any LogSource)

    let cluster: Cluster

    package init(cluster: Cluster) {
        self.cluster = cluster
    }

    /// - Returns: what there is now; no containers where there is nothing.
    /// - Throws: ``DeployError`` `notAllowed`, or what keeps the aggregated logs from being read, where no node has any.
    package func find(_ application: ApplicationReport, _ scope: Scope = .all) async throws -> FoundLogs {
        let attempts = await attempts(of: application)
        let live =
            switch scope {
            case .all: try await atNodes(application, attempts)
            case .jobManager: try await latestAtNode(attempts)
            }
        guard application.state.isTerminal else { return live.logs }
        do {
            let latest = scope == .jobManager ? attempts.lazy.compactMap(\.container).last : nil
            let kept = try await kept(
                application, latest, attempts, isLive: live.found.contains { $0.container.container == latest })
            let ids = Set(kept.found.map(\.container.container))
            return FoundLogs(
                kept.found + live.found.filter { !ids.contains($0.container.container) },
                failures: kept.failures + (kept.found.isEmpty ? live.failures : []))
        } catch let error as DeployError where !live.found.isEmpty {
            return FoundLogs(live.found, failures: [error] + live.failures)
        }
    }

    /// The logs of one container of an application that has ended, wherever they are kept.
    func kept(_ container: ContainerID, of application: ApplicationReport) async throws -> FoundLogs {
        let node = await attempts(of: application).first { $0.container == container }?.nodeID
        return try await aggregated(application, container, on: node).logs
    }

    /// The same from the log server alone.
    ///
    /// - Throws: ``DeployError`` `configurationWrong` where the configuration names none.
    package func findInHistory(_ application: ApplicationReport) async throws -> FoundLogs {
        guard let server = try logServer() else {
            throw DeployError(
                .configurationWrong, "the configuration names no log server",
                hint: "\(HadoopKey.logServerURL) is to be its address: http://HOST:19888/jobhistory/logs")
        }
        return FoundLogs(try await at(server, application))
    }

    /// Where the logs of an application lie that has ended: the first folder of those that Hadoop's versions use that is
    /// there, else the newest version's; nil where the configuration names none.
    package func folder(of application: ApplicationReport) async throws -> HDFSPath? {
        let candidates = try AggregationFolders(of: application, by: cluster.hadoop).candidates
        for folder in candidates where try await cluster.fileSystem(of: folder).status(folder) != nil { return folder }
        return candidates.first
    }

    /// The oldest first.
    private func attempts(of application: ApplicationReport) async -> [ApplicationAttemptReport] {
        ((try? await cluster.resourceManager.attempts(of: application.applicationID)) ?? [])
            .sorted { $0.number < $1.number }
    }

    /// - Parameters:
    ///   - wanted: the container that suffices; nil for all.
    ///   - isLive: whether a node has that one.
    private func kept(
        _ application: ApplicationReport, _ wanted: ContainerID?, _ attempts: [ApplicationAttemptReport], isLive: Bool
    ) async throws -> Look {
        if let wanted {
            let node = attempts.first { $0.container == wanted }?.nodeID
            let own = try await aggregated(application, wanted, on: node)
            if !own.found.isEmpty || isLive { return own }
        }
        return try await aggregated(application)
    }

    /// - Parameters:
    ///   - wanted: the only container that is of interest; nil for all.
    ///   - node: `host:port` of the node that it ran on; nil where that is not known.
    private func aggregated(
        _ application: ApplicationReport, _ wanted: ContainerID? = nil, on node: String? = nil
    ) async throws -> Look {
        var failure: DeployError?
        for folder in try AggregationFolders(of: application, by: cluster.hadoop).candidates {
            do {
                let logs = try await AggregatedLogs(
                    in: folder, of: try cluster.fileSystem(of: folder), node: node, container: wanted)
                guard !logs.found.isEmpty else { continue }
                var look = Look(failures: logs.failures)
                for (id, node) in logs.found {
                    let files = try await logs.files(of: id) ?? []
                    look.found.append((LoggedContainer(container: id, node: node, place: .hdfs, files: files), logs))
                }
                return look
            } catch let error as DeployError where error.code == .inputNotFound {
                continue
            } catch let error as DeployError where error.code != .clusterUnreachable {
                failure = error
            }
        }
        if let server = try logServer(), let found = try? await at(server, application) {
            let meant = found.filter { wanted == nil || $0.container.container == wanted }
            if !meant.isEmpty { return Look(found: meant) }
        }
        if let failure { throw failure }
        return Look()
    }

    private func at(_ server: LogServerClient, _ application: ApplicationReport) async throws -> [Found] {
        let containers = try await server.containers(of: application.applicationID) ?? []
        let logs = LogServerLogs(server: server, containers: containers)
        return containers.map {
            (LoggedContainer(container: $0.containerID, node: $0.node, place: .logServer, files: $0.files), logs)
        }
    }

    private func logServer() throws(DeployError) -> LogServerClient? {
        guard let base = try LogServerAddress.base(cluster.hadoop) else { return nil }
        return LogServerClient(http: cluster.http, base: base, user: cluster.webUser)
    }
}

extension LogFinder {
    /// What a look has found, and what stood in its way.
    struct Look {
        var found: [Found] = []
        var failures: [DeployError] = []

        var logs: FoundLogs { FoundLogs(found, failures: failures) }
    }
}

extension ApplicationAttemptReport {
    /// The ApplicationMaster's container; nil before it has one.
    var container: ContainerID? { containerID.flatMap { ContainerID($0) } }
}
